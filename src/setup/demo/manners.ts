// What is known of guests beside their stays: what they like, and what they agreed to. Pure.
import { type Instant, after, before, days } from '../../base/clock.ts'
import type { GuestId } from '../../base/ids.ts'
import { type Language, answerIn } from '../../base/locale.ts'
import { dice } from './dice.ts'
import type { DemoGuest } from './guests.ts'

export type DemoPreference = {
  readonly id: string
  readonly guestId: GuestId
  readonly key: string
  readonly value: string
  readonly source: 'chat' | 'staff' | 'pms'
  readonly notedAt: Instant
}
export type DemoConsent = {
  readonly id: string
  readonly guestId: GuestId
  readonly purpose: 'survey' | 'marketing'
  readonly granted: boolean
  readonly at: Instant
  readonly wording: string
  readonly channel: string
}

type Likes = Readonly<Record<string, readonly string[]>>

const LIKES: Readonly<Record<Language, Likes>> = {
  'zh-CN': {
    bed: ['大床', '双床'],
    pillow: ['荞麦枕', '软枕', '多一个枕头'],
    floor: ['高楼层', '远离电梯', '安静朝向'],
    diet: ['素食', '清真', '不吃辣', '低糖'],
    allergies: ['花生', '海鲜', '羽绒'],
    occasion: ['结婚纪念日', '孩子生日'],
    'arrival-time': ['晚上十点以后到店'],
    temperature: ['二十四度'],
  },
  en: {
    bed: ['King', 'Twin'],
    pillow: ['Firm', 'Feather-free', 'One extra'],
    floor: ['High floor', 'Away from the lift', 'Quiet side'],
    diet: ['Vegetarian', 'Gluten-free', 'Vegan', 'Halal'],
    allergies: ['Nuts', 'Shellfish', 'Feathers'],
    occasion: ['Wedding anniversary', "Daughter's birthday"],
    'arrival-time': ['After 22:00'],
    temperature: ['20 °C'],
  },
  ko: {
    bed: ['더블', '트윈'],
    pillow: ['메밀 베개', '낮은 베개', '베개 하나 더'],
    floor: ['고층', '엘리베이터에서 먼 방', '조용한 방향'],
    diet: ['채식', '저염식', '매운 음식 제외'],
    allergies: ['땅콩', '갑각류', '오리털'],
    occasion: ['결혼기념일', '부모님 칠순'],
    'arrival-time': ['밤 10시 이후 도착'],
    temperature: ['23도'],
  },
  ja: {
    bed: ['ダブル', 'ツイン'],
    pillow: ['そば殻', '低め', '枕をもう1つ'],
    floor: ['高層階', 'エレベーターから遠い部屋', '静かな側'],
    diet: ['ベジタリアン', '減塩', '生ものを除く'],
    allergies: ['ナッツ', '甲殻類', '羽毛'],
    occasion: ['結婚記念日', 'お子様の誕生日'],
    'arrival-time': ['22時以降に到着'],
    temperature: ['22度'],
  },
}

export function preferences(people: readonly DemoGuest[], now: Instant): DemoPreference[] {
  const roll = dice('preferences')
  return people
    .filter(({ visits }) => roll.chance(0.18 + visits * 0.05))
    .flatMap((guest) => {
      const likes = LIKES[answerIn(guest.language)]
      return roll
        .shuffled(Object.keys(likes))
        .slice(0, roll.int(1, 3))
        .map((key): DemoPreference => {
          const notedAt = before(now, days(roll.int(2, 300)))
          const source = roll.pick(['chat', 'staff', 'pms', 'pms'] as const)
          return {
            id: roll.id(notedAt),
            guestId: guest.id,
            key,
            value: roll.pick(likes[key]!),
            source,
            notedAt,
          }
        })
    })
}

/** The word with which a guest ends surveys and marketing. */
const STOP: Readonly<Record<Language, string>> = {
  en: 'STOP',
  'zh-CN': '退订',
  ko: '수신거부',
  ja: '配信停止',
}

export function consents(people: readonly DemoGuest[], now: Instant): DemoConsent[] {
  const roll = dice('consents')
  return people.flatMap((guest) => {
    const said: DemoConsent[] = []
    const { id: guestId } = guest
    const asked = { guestId, at: after(guest.createdAt, 1000), wording: 'booking-1', channel: 'pms' }
    if (roll.chance(0.7)) {
      const granted = roll.chance(0.62)
      said.push({ ...asked, id: roll.id(asked.at), purpose: 'marketing', granted })
    }
    if (roll.chance(0.04)) {
      const at = before(now, days(roll.int(5, 360)))
      const stopped = { guestId, at, wording: STOP[answerIn(guest.language)], channel: 'web', granted: false }
      for (const purpose of ['survey', 'marketing'] as const)
        said.push({ ...stopped, id: roll.id(at), purpose })
    }
    return said
  })
}
