// Surveys after the stays of a year: who was asked, who answered, and what they wrote. Pure.
import { type Day, type Instant, after, days, hours, minutes, seconds } from '../../base/clock.ts'
import type { GuestId, HotelId, StayId, SurveyId } from '../../base/ids.ts'
import { type Language, answerIn } from '../../base/locale.ts'
import { npsGroup } from '../../surveys/definition.ts'
import type { Calendar } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import { type Scores, inTrouble, scores, troubleOf } from './moods.ts'
import type { Band, Comments } from './read-seed.ts'
import type { DemoStay } from './stays.ts'

export type DemoSurvey = {
  readonly id: SurveyId
  readonly hotelId: HotelId
  readonly guestId: GuestId
  readonly stayId: StayId
  readonly status: 'sent' | 'started' | 'completed' | 'expired' | 'skipped'
  readonly reason: string | null
  readonly dueAt: Instant
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly expiresAt: Instant | null
  readonly countedOn: Day | null
  readonly language: Language
  readonly answers: readonly DemoAnswer[]
}
export type DemoAnswer = {
  readonly question: 'nps' | 'room' | 'service' | 'comment'
  readonly score: number | null
  readonly words: string | null
  readonly answeredAt: Instant
  readonly answeredOn: Day
}

const COOLDOWN = days(60)
const EXPIRES = days(7)
/** Of a hundred who were reached: begin, finish what they began, and write something at its end. */
const BEGIN = 0.43
const FINISH = 0.84
const WRITE = 0.4
/** Of those whom a trouble of the hotel has reached. */
const COMPLAIN = 0.9

export function surveys(
  all: readonly DemoStay[],
  calendars: ReadonlyMap<HotelId, Calendar>,
  refuses: ReadonlySet<GuestId>,
  comments: Comments,
): DemoSurvey[] {
  const roll = dice('surveys')
  const weekly = weeks([...calendars.keys()], roll)
  const delivered = new Map<GuestId, Instant>()
  const left = all
    .filter(({ checkedOutAt }) => checkedOutAt)
    .sort((a, b) => +a.checkedOutAt! - +b.checkedOutAt!)
  const asked = left.map((stay): DemoSurvey => {
    const calendar = calendars.get(stay.hotelId)!
    const before = delivered.get(stay.guestId)
    const dueAt = due(stay, calendar)
    const cooling = before && +dueAt - +before < COOLDOWN
    const reason = refuses.has(stay.guestId) ? 'no-consent' : cooling ? 'cooldown' : undefined
    const survey = surveyAbout(stay, calendar, dueAt, reason, weekly, roll)
    if (survey.deliveredAt) delivered.set(stay.guestId, survey.deliveredAt)
    return survey
  })
  return commented(asked, comments, calendars)
}

/** The day after at ten, or three hours after, as the hotels' files say; both lie within the sending hours. */
const due = ({ checkedOutAt, departs }: DemoStay, { hotel, at }: Calendar): Instant =>
  hotel.id === 'hz-yunqi' ? at(departs + 1, 600) : after(checkedOutAt!, hours(3))

function surveyAbout(
  stay: DemoStay,
  calendar: Calendar,
  dueAt: Instant,
  refused: string | undefined,
  weekly: ReadonlyMap<string, number>,
  roll: Dice,
): DemoSurvey {
  const { now, day, offsetOf } = calendar
  const language = answerIn(stay.guest.language)
  const base = {
    id: roll.id<SurveyId>(stay.checkedOutAt!),
    hotelId: stay.hotelId,
    guestId: stay.guestId,
    stayId: stay.id,
    dueAt,
    language,
  }
  const unreachable = dueAt > now || roll.chance(0.07)
  const reason = refused ?? (unreachable ? 'no-channel' : undefined)
  const nothing = { sentAt: null, deliveredAt: null, startedAt: null, completedAt: null, expiresAt: null }
  if (reason) return { ...base, ...nothing, status: 'skipped', reason, countedOn: null, answers: [] }

  const sentAt = after(dueAt, roll.int(400, 9000))
  const deliveredAt = roll.chance(0.975) ? after(sentAt, roll.int(300, 4000)) : null
  const expiresAt = after(sentAt, EXPIRES)
  const startedAt = deliveredAt && roll.chance(BEGIN) ? after(deliveredAt, wait(roll)) : null
  const given = startedAt && startedAt < now ? startedAt : null
  const finishes = roll.chance(FINISH)
  const steps = finishes ? 3 : roll.int(1, 2)
  const completedAt = given && finishes ? after(given, seconds(roll.int(45, 240))) : null
  const over = expiresAt <= now
  const status =
    completedAt && completedAt < now ? 'completed' : over ? 'expired' : given ? 'started' : 'sent'
  const on = offsetOf(given ?? sentAt)
  const mood = scores(stay.hotelId, stay.departs, weekly.get(weekKey(stay.hotelId, stay.departs)) ?? 0, roll)
  return {
    ...base,
    status,
    reason: null,
    sentAt,
    deliveredAt,
    startedAt: given,
    completedAt: status === 'completed' ? completedAt : null,
    expiresAt,
    countedOn: day(on),
    answers: given ? answers(mood, given, calendar).slice(0, steps) : [],
  }
}

/** Most answer within the hour, some after the reminder. */
const wait = (roll: Dice): number => (roll.chance(0.7) ? minutes(roll.int(1, 90)) : hours(roll.int(3, 70)))

function answers(mood: Scores, startedAt: Instant, { day, offsetOf }: Calendar): DemoAnswer[] {
  return (['nps', 'room', 'service'] as const).map((question, n) => {
    const answeredAt = after(startedAt, seconds(n * 11))
    return { question, score: mood[question], words: null, answeredAt, answeredOn: day(offsetOf(answeredAt)) }
  })
}

const weekKey = (hotelId: HotelId, day: number): string => `${hotelId} ${Math.floor(day / 7)}`

/** Weeks differ a little, as they do. */
function weeks(hotelIds: readonly HotelId[], roll: Dice): Map<string, number> {
  return new Map(
    hotelIds.flatMap((hotelId) =>
      Array.from({ length: 54 }, (_, n) => [weekKey(hotelId, -7 * n), roll.normal(0, 1)] as const),
    ),
  )
}

/** Comments, each once before any comes again, the latest surveys served first. */
function commented(
  asked: readonly DemoSurvey[],
  comments: Comments,
  calendars: ReadonlyMap<HotelId, Calendar>,
): DemoSurvey[] {
  const roll = dice('comments')
  const deck = deckOf(comments, roll)
  return asked
    .toReversed()
    .map((survey) => {
      if (survey.status !== 'completed') return survey
      const { day, offsetOf } = calendars.get(survey.hotelId)!
      const score = (question: DemoAnswer['question']) =>
        survey.answers.find((answer) => answer.question === question)!.score!
      const suffered = inTrouble(survey.hotelId, offsetOf(survey.dueAt)) && score('nps') <= 6
      if (!roll.chance(suffered ? COMPLAIN : WRITE)) return survey
      const trouble = suffered ? troubleOf(survey.hotelId).theme : undefined
      const words = deck(
        survey.language,
        npsGroup(score('nps')),
        themes(score('room'), score('service'), trouble, roll),
      )
      if (words === undefined) return survey
      const answeredAt = after(survey.completedAt!, -seconds(4))
      const comment = {
        question: 'comment',
        score: null,
        words,
        answeredAt,
        answeredOn: day(offsetOf(answeredAt)),
      }
      return { ...survey, answers: [...survey.answers, comment as DemoAnswer] }
    })
    .toReversed()
}

const EVERYDAY = ['general', 'service', 'room', 'breakfast', 'location', 'value', 'wifi']

/** What such a guest would write about, the likeliest first. */
function themes(room: number, service: number, trouble: string | undefined, roll: Dice): string[] {
  const about = room < service ? ['room', 'wifi'] : service < room ? ['service', 'breakfast'] : []
  return [...(trouble ? [trouble] : []), ...about, ...roll.shuffled(EVERYDAY)]
}

type Deck = (language: Language, band: Band, wanted: readonly string[]) => string | undefined

/** Draws a text of the first theme that has one left; where none has, those themes are shuffled anew. */
function deckOf(comments: Comments, roll: Dice): Deck {
  const left = new Map<string, string[]>()
  return (language, band, wanted) => {
    const there = comments[language][band]
    const themes = wanted.filter((theme) => there[theme])
    const key = (theme: string) => `${language} ${band} ${theme}`
    const fill = (theme: string) => left.set(key(theme), roll.shuffled(there[theme]!))
    themes.filter((theme) => !left.has(key(theme))).forEach(fill)
    if (themes.every((theme) => left.get(key(theme))!.length === 0)) themes.forEach(fill)
    const first = themes.find((theme) => left.get(key(theme))!.length > 0)
    return first === undefined ? undefined : left.get(key(first))!.pop()
  }
}
