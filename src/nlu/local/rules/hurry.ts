// Haste alone is no danger: without these words something must be left that sounds like one.
import { anywhere, spaced } from './table.ts'

export const HURRY = {
  en: spaced(
    '(?:please |and |pls |so |do )*hurry(?: up)?',
    'as (?:fast|quick|quickly|soon) as (?:you can|possible)',
    '(?:be )?quick(?:ly)?',
    'asap',
    'now please|right now',
  ),
  zh: anywhere(
    '(?:麻烦|请|能不能|可以)?(?:你们|您|你)?(?:快点?|快些|赶紧|赶快|尽快|马上|立刻|抓紧)(?:儿|来|吧|啊|的)*',
  ),
  ko: anywhere('(?:제발 |좀 )?(?:빨리|얼른|어서|급해|당장)(?:요|좀| 좀)?'),
  ja: anywhere(
    '(?:早く|はやく|早めに|急いで|至急|大至急|すぐに?)(?:お願いします|来て(?:ください)?|ください)?',
  ),
}
