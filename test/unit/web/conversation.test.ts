import { describe, expect, test } from 'vitest'
import { after, instant } from '../../../src/base/clock.ts'
import type { CaseEvent, CaseEventKind } from '../../../src/cases/events.ts'
import type { Spoken } from '../../../src/messages/transcript.ts'
import { inOrder } from '../../../src/web/cases/case-view.ts'
import { withheld } from '../../../src/web/cases/withhold.ts'
import { writtenIn } from '../../../src/web/cases/work.ts'

const NOON = instant('2026-11-20T04:00:00Z')
const at = (second: number) => after(NOON, second * 1000)
const said = (text: string, second: number, from: Spoken['from'] = 'guest') =>
  ({ text, at: at(second), from }) as Spoken
const event = (kind: CaseEventKind, second: number) => ({ kind, at: at(second) }) as CaseEvent

const order = (spoken: Spoken[], events: CaseEvent[]) =>
  inOrder(spoken, events).map((entry) =>
    entry.kind === 'said' ? entry.spoken.text : entry.kind === 'happened' ? entry.event.kind : 'withheld',
  )

describe('a conversation with what happened between', () => {
  test('messages keep their order, whatever their clocks say', () => {
    expect(order([said('a', 5), said('b', 3), said('c', 9)], [])).toEqual(['a', 'b', 'c'])
  })

  test('at one instant: the guest’s words, what they caused, what was said because of it', () => {
    const talk = [said('it is cold', 0), said('we know', 0, 'bot'), said('thanks', 7)]
    expect(order(talk, [event('opened', 0), event('resolved', 8)])).toEqual([
      'it is cold',
      'opened',
      'we know',
      'thanks',
      'resolved',
    ])
  })

  test('what the transcript shows by itself is not told twice', () => {
    const events = (['opened', 'announced', 'added', 'replied', 'noted'] as const).map((kind) =>
      event(kind, 1),
    )
    expect(order([], events)).toEqual(['opened', 'noted'])
  })
})

test('what was said about a confidential case is withheld with its answers, and once', () => {
  const talk = [
    said('the wifi is down', 1),
    said('sorry', 2, 'bot'),
    said('\u200b7, and your clerk was rude ', 3),
    said('I tell a manager', 4, 'bot'),
    said('he swore at me', 5),
    said('that was wrong of him', 6, 'staff'),
    said('thanks', 7),
  ].map((one, seq) => ({ ...one, seq, id: `m${seq}` }) as Spoken)
  const words = new Set(['and your clerk was rude', 'he swore at me'])
  const hidden = withheld(talk, { words, replies: new Set(['m5']) })
  expect([...hidden]).toEqual([2, 3, 4, 5])
  const shown = inOrder(talk, [], hidden).map((entry) =>
    entry.kind === 'said' ? entry.spoken.text : entry.kind,
  )
  expect(shown).toEqual(['the wifi is down', 'sorry', 'withheld', 'thanks'])
})

test.each([
  ['马上处理', 'en', 'zh-CN'],
  ['すぐ伺います', 'zh-CN', 'ja'],
  ['承知', 'ja', 'ja'],
  ['바로 가겠습니다', 'ja', 'ko'],
  ['On my way', 'ko', 'en'],
])('“%s” by someone who reads %s is shown as %s', (text, usual, language) => {
  expect(writtenIn(text, usual)).toBe(language)
})
