// The two hotels of the fault run: one with a staff group on Telegram, one whose staff are told each alone. Their clocks
// are quick: a survey goes out at check-out, and a complaint nobody takes climbs the ladder within minutes.
import { hours, systemClock } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { openStore } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import type { Language } from '../../src/base/locale.ts'

export type HotelId = 'lake' | 'river'

/** The chat id of the group at the lake. */
export const GROUP = -1_001_000_000_001

export type Colleague = {
  readonly email: string
  readonly hotel: HotelId
  readonly role: 'staff' | 'lead' | 'duty-manager' | 'general-manager'
  readonly language: Language
  /** Single use: to sign in to the console, and to link a chat on Telegram. */
  readonly signIn: string
  readonly link: string
}

type Post = {
  readonly email: string
  readonly role: Colleague['role']
  readonly language: Language
  readonly department?: string
}

const posts = (hotel: HotelId, language: Language): Post[] => [
  { email: `gm@${hotel}.example.com`, role: 'general-manager', language: 'en' },
  { email: `duty@${hotel}.example.com`, role: 'duty-manager', language },
  { email: `front@${hotel}.example.com`, role: 'lead', language, department: 'front-office' },
  { email: `rooms@${hotel}.example.com`, role: 'lead', language, department: 'housekeeping' },
  { email: `works@${hotel}.example.com`, role: 'lead', language, department: 'engineering' },
]

/** What a stay of this many units of the hotel's currency earns. */
export const POINTS = { lake: (amount: number) => amount, river: (amount: number) => amount / 1000 } as const

const file = (hotel: HotelId, language: Language) => ({
  id: hotel,
  name: hotel === 'lake' ? '湖畔酒店' : '강변호텔',
  timeZone: hotel === 'lake' ? 'Asia/Shanghai' : 'Asia/Seoul',
  currency: hotel === 'lake' ? 'CNY' : 'KRW',
  languages: [language, ...(['en', 'zh-CN', 'ko', 'ja'] as const).filter((other) => other !== language)],
  sendingHours: '00:00-23:59',
  staff: posts(hotel, language).map((post) => ({ name: post.email.split('@')[0], ...post })),
  survey: { delay: '0s', reminder: 'none', expiry: '7d', cooldown: '60d' },
  sla: {
    inHouse: {
      1: { acknowledge: '1m', resolve: '1h' },
      2: { acknowledge: '1m', resolve: '2h' },
      3: { acknowledge: '1m', resolve: '2h' },
      4: { acknowledge: '1m', resolve: '8h' },
    },
  },
  loyalty: { earn: { CNY: 1, KRW: 1000 } },
  ...(hotel === 'lake' ? { channels: { telegram: { staffChat: String(GROUP) } } } : {}),
})

/** Makes the schema and the hotels, and returns their staff with what lets them in. */
export async function furnish(url: string): Promise<Colleague[]> {
  await migrate(url)
  const store = await openStore(url, openLog('error'), 2)
  try {
    const colleagues: Colleague[] = []
    for (const [hotel, language] of [
      ['lake', 'zh-CN'],
      ['river', 'ko'],
    ] as const) {
      const now = systemClock()
      await applyHotelFile(store, JSON.stringify(file(hotel, language)), now)
      for (const { email, role, language: own } of posts(hotel, language)) {
        const { id } = await store.db.staff.findUniqueOrThrow({ where: { email }, select: { id: true } })
        const about = { subjectId: id, lifetime: hours(12) }
        const { token: signIn } = await issueToken(store.db, { purpose: 'sign-in', ...about }, now)
        const { token: link } = await issueToken(store.db, { purpose: 'staff-link', ...about }, now)
        colleagues.push({ email, hotel, role, language: own, signIn, link })
      }
    }
    return colleagues
  } finally {
    await store.close()
  }
}
