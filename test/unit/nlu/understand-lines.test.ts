// Lines in, lines out, in their order, whatever is wrong with some of them.
import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { understandLines } from '../../../src/nlu/understand-lines.ts'

async function answer(
  input: string,
): Promise<{ bad: number; lines: Record<string, unknown>[]; errors: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [lines, complaints] = [output.toArray(), errors.toArray()]
  const bad = await understandLines(Readable.from([input]), output, errors)
  output.end()
  errors.end()
  const text = Buffer.concat(await lines).toString()
  const parsed = text.split('\n').filter((line) => line !== '')
  return {
    bad,
    lines: parsed.map((line) => JSON.parse(line)),
    errors: Buffer.concat(await complaints).toString(),
  }
}

test('each line is answered with exactly the fields that are promised', async () => {
  const { bad, lines } = await answer(
    '{"id":"a","text":"1206 空调不冷"}\r\n{"id":"b","text":"what time is breakfast"}\n',
  )
  expect(bad).toBe(0)
  expect(lines.map(({ id, language, intent }) => [id, language, intent])).toEqual([
    ['a', 'zh-CN', 'complaint'],
    ['b', 'en', 'question'],
  ])
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'id',
    'language',
    'intent',
    'category',
    'severity',
    'confidence',
    'source',
    'guess',
  ])
})

test('a bad line is named and the others are answered', async () => {
  const { bad, lines, errors } = await answer(
    '{"id":"a","text":"hi"}\nnot json\n{"id":"c"}\n\n{"id":"d","text":"STOP"}',
  )
  expect(bad).toBe(2)
  expect(lines.map(({ id, intent }) => [id, intent])).toEqual([
    ['a', 'greeting'],
    ['d', 'stop'],
  ])
  expect(errors).toMatch(/^line 2: not JSON.*\nline 3: text: /)
})
