// What a hotel's system posts about a stay, and what it is answered.
import { z } from 'zod'
import { type Day, instant } from '../../base/clock.ts'
import { CURRENCIES, parseMoney } from '../../base/money.ts'
import type { ReportedStay } from '../../journey/stay-reported.ts'
import { STAY_STATUSES } from '../../stays/stay.ts'

/** The years that any stay can lie in: a typing error must not reach the database's limits. */
const EARLIEST = '1990-01-01'
const LATEST = '2199-12-31'
const inRange = (text: string): boolean => text >= EARLIEST && text.slice(0, 10) <= LATEST

const day = z.iso
  .date({ error: 'a day such as 2026-11-01' })
  .refine(inRange, { error: 'a day between 1990 and 2199' })
const moment = z.iso
  .datetime({ offset: true, error: 'an instant with its zone, such as 2026-11-03T04:00:00Z' })
  .refine(inRange, { error: 'an instant between 1990 and 2199' })

const printable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `at most ${longest} characters` })
    .refine(printable, { error: 'contains characters that cannot be printed' })
const needed = (longest: number) => line(longest).min(1, { error: 'may not be empty' })
/** Absent, null and empty say the same: not known. */
const known = <S extends z.ZodType<string>>(schema: S) =>
  schema.nullish().transform((text) => (text === '' ? undefined : (text ?? undefined)))

const isMail = (text: string): boolean => text === '' || z.email().safeParse(text).success
const isPhone = (text: string): boolean => text === '' || /^\+?[0-9]{5,15}$/.test(digits(text))
const isTag = (text: string): boolean => text === '' || /^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$/.test(text)
const digits = (phone: string): string => phone.normalize('NFKC').replace(/[\s().\-–/]/g, '')

const guest = z
  .object({
    familyName: needed(100),
    givenName: known(line(100)),
    email: known(line(254).refine(isMail, { error: 'no mail address' })),
    phone: known(line(40).refine(isPhone, { error: 'no telephone number such as +8613800000000' })).transform(
      (phone) => (phone === undefined ? undefined : digits(phone)),
    ),
    language: known(line(35).refine(isTag, { error: 'a language tag such as zh-CN' })),
    memberNumber: known(line(40)),
  })
  .meta({
    description: 'Needed when the stay is new. Who it is: by member number, else by contact and family name.',
  })

const amount = z
  .object({
    value: z.string().meta({ example: '1280.00' }),
    currency: z.enum(CURRENCIES, { error: `one of ${CURRENCIES.join(', ')}` }),
  })
  .refine(({ value, currency }) => parseMoney(value, currency) !== undefined, {
    error: 'an amount such as "1280.00", with no more decimals than the currency has',
    path: ['value'],
  })
  .transform(({ value, currency }) => parseMoney(value, currency)!)

const isDay = (value: unknown): value is Day => day.safeParse(value).success

export const stayEvent = z
  .object({
    hotel: needed(40).meta({ example: 'hz-yunqi' }),
    confirmationNumber: needed(40).meta({ example: 'YQ20261101' }),
    status: z.enum(STAY_STATUSES, { error: `one of ${STAY_STATUSES.join(', ')}` }),
    arrival: day,
    departure: day,
    room: line(20)
      .nullish()
      .transform((room) => (room === '' ? null : room)),
    updatedAt: moment.meta({
      description: 'When your system wrote this: the newest holds, whatever arrives last.',
    }),
    checkedOutAt: moment
      .nullish()
      .meta({ description: 'Else the updatedAt of the event that first says checked-out.' }),
    guest: guest.nullish().transform((told) => told ?? undefined),
    amount: amount.nullish(),
  })
  .refine(({ arrival, departure }) => departure >= arrival, {
    error: 'lies before the arrival',
    path: ['departure'],
    // So that it is named together with whatever else is wrong.
    when: ({ value }) => {
      const dates = value as { arrival?: unknown; departure?: unknown } | null
      return isDay(dates?.arrival) && isDay(dates?.departure)
    },
  })
  .meta({ id: 'StayEvent' })

/** The event in our own terms. */
export const asReport = ({
  hotel,
  updatedAt,
  checkedOutAt,
  ...event
}: z.output<typeof stayEvent>): ReportedStay => ({
  ...event,
  hotelId: hotel,
  updatedAt: instant(updatedAt),
  checkedOutAt: checkedOutAt ? instant(checkedOutAt) : undefined,
})

export const stayAnswer = z
  .object({
    hotel: z.string(),
    confirmationNumber: z.string(),
    status: z.enum(STAY_STATUSES),
    arrival: z.iso.date(),
    departure: z.iso.date(),
    room: z.string().nullable(),
    updatedAt: z.iso.datetime(),
    guestId: z.uuid(),
    survey: z.object({
      status: z.enum(['none', 'scheduled', 'sent', 'started', 'completed', 'expired', 'skipped']),
      dueAt: z.iso.datetime().nullable(),
      reason: z
        .string()
        .nullable()
        .meta({ description: 'Why it was skipped: no-consent, cooldown, too-late, no-channel …' }),
    }),
  })
  .meta({ id: 'Stay' })

export const linkAnswer = z
  .object({
    chat: z.url().meta({ description: 'Binds a web chat to the stay.' }),
    telegram: z
      .url()
      .nullable()
      .meta({ description: 'Binds a Telegram chat to the stay; null without a bot.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'StayLink' })
