import { expect, test } from 'vitest'
import { instant } from '../../../src/base/clock.ts'
import { clockTime, dayText, fullTime, momentTime } from '../../../src/web/times.ts'

const at = instant('2026-11-20T16:05:00Z')

test('hours are the hotel’s own', () => {
  expect(clockTime('en', 'Asia/Shanghai', at)).toBe('00:05')
  expect(clockTime('zh-CN', 'Asia/Seoul', at)).toBe('01:05')
  expect(clockTime('ko', 'Europe/London', at)).toBe('16:05')
})

test('of today the hour is enough; of another day there, the day stands with it', () => {
  const now = instant('2026-11-20T17:00:00Z')
  expect(momentTime('zh-CN', 'Asia/Shanghai', at, now)).toBe('00:05')
  expect(momentTime('zh-CN', 'Asia/Shanghai', instant('2026-11-20T15:55:00Z'), now)).toBe('11月20日 23:55')
  expect(momentTime('en', 'Europe/London', at, now)).toBe('16:05')
})

test('days are written as each language does, with the year where it is another', () => {
  expect(dayText('ko', '2026-11-03', '2026-11-20')).toBe('11월 3일')
  expect(dayText('ja', '2028-03-12', '2026-11-20')).toBe('2028年3月12日')
  expect(fullTime('zh-CN', 'Asia/Shanghai', at)).toBe('2026年11月21日 00:05')
})
