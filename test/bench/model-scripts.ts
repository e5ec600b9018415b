// Conversations as guests have them, to count what a language model costs in each.
import type { Language } from '../../src/base/locale.ts'

export type Act =
  | { readonly says: string }
  /** The newest choice whose id ends in this. */
  | { readonly taps: string }
  | { readonly starts: true }
  | { readonly checksOut: true }

const says = (...texts: string[]): Act[] => texts.map((text) => ({ says: text }))
const starts: Act = { starts: true }

type Script = { readonly name: string; readonly language: Language; readonly acts: readonly Act[] }

export const SCRIPTS: readonly Script[] = [
  {
    name: 'a survey answered by taps',
    language: 'en',
    acts: [starts, { checksOut: true }, { taps: '/9' }, { taps: '/4' }, { taps: '/5' }, { taps: '/skip' }],
  },
  {
    name: 'a survey with a comment',
    language: 'ko',
    acts: [
      starts,
      { checksOut: true },
      { taps: '/6' },
      { taps: '/3' },
      { taps: '/3' },
      ...says('방은 좋았는데 조식이 좀 아쉬웠어요'),
    ],
  },
  { name: 'a greeting and thanks', language: 'en', acts: [starts, ...says('hi', 'thanks!')] },
  {
    name: 'a complaint, the room, thanks',
    language: 'en',
    acts: [starts, ...says('the shower has been cold since yesterday', '1206', 'thank you')],
  },
  {
    name: 'a complaint with the room, asked after',
    language: 'zh-CN',
    acts: [starts, ...says('1206空调不冷，热得睡不着', '还要等多久', '好的谢谢')],
  },
  {
    name: 'a request',
    language: 'ja',
    acts: [starts, ...says('バスタオルを2枚いただけますか', '1206です', 'ありがとうございます')],
  },
  {
    name: 'questions about the hotel',
    language: 'en',
    acts: [starts, ...says('what time is breakfast?', 'is there a pool', 'thanks')],
  },
  {
    name: 'what this machine leaves open',
    language: 'ko',
    acts: [starts, ...says('누우면 또 그러네요', '1206호요')],
  },
  {
    name: 'a person is wanted',
    language: 'zh-CN',
    acts: [starts, ...says('转人工', '有人吗')],
  },
  { name: 'danger', language: 'en', acts: [starts, ...says('there is smoke in my room 1206, help')] },
  {
    name: 'points',
    language: 'ja',
    acts: [starts, ...says('ポイント残高を教えてください')],
  },
  {
    name: 'a long, mixed story',
    language: 'en',
    acts: [
      starts,
      ...says(
        'Lovely hotel and the lobby is beautiful, we come every year. But this time the lift was broken twice, my mother had to climb nine floors, and then the room had not been made up when we got there. Not what we are used to here.',
        '1405',
        'thank you',
      ),
    ],
  },
]
