// hotel.yaml: one file describes a hotel. Composed of the sections that each feature defines for itself.
import { z } from 'zod'
import { isTimeZone } from '../base/clock.ts'
import { LANGUAGES } from '../base/locale.ts'
import { CURRENCIES } from '../base/money.ts'
import { staffRoomTerms } from '../cases/staff-rooms.ts'
import { emergencyTerms } from '../cases/emergency.ts'
import { DEPARTMENTS, MANAGEMENT, departmentTerms } from '../cases/routing.ts'
import { slaTerms } from '../cases/sla.ts'
import { factTerms } from '../facts/fact.ts'
import { sendingHours } from '../hotels/hotels.ts'
import { loyaltyTerms } from '../loyalty/programme.ts'
import { rotaTerms } from '../staff/rota.ts'
import { ROLES } from '../staff/staff.ts'
import { surveyTerms } from '../surveys/schedule.ts'
import { nearest } from './nearest.ts'
import { wordingFaults } from './wording.ts'

const oneOf = (words: readonly string[]) => ({
  error: ({ input }: { input?: unknown }) => `is one of ${words.join(', ')}${meant(input, words)}`,
})

/** "; did you mean Asia/Seoul?", where one of the words is close. */
function meant(written: unknown, words: readonly string[]): string {
  const word = typeof written === 'string' ? nearest(written, words) : undefined
  return word ? `; did you mean ${word}?` : ''
}

const staffMember = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email({ error: 'a mail address' }).max(254).toLowerCase(),
  role: z.enum(ROLES, oneOf(ROLES)),
  department: z.string().optional(),
  /** In which they read the console and are alerted; the hotel's first where it is not given. */
  language: z.enum(LANGUAGES, oneOf(LANGUAGES)).optional(),
  phone: z
    .string()
    .regex(/^\+[0-9][0-9 -]{5,20}$/, 'a telephone number such as "+86 571 5550 1201", in quotes')
    .optional(),
})
export type StaffEntry = z.output<typeof staffMember>

/** Whole units of the hotel's currency that a role may spend on putting a case right. */
const authorityTerms = z.partialRecord(z.enum(ROLES), z.int().min(0).max(1_000_000_000)).prefault({})

const wordingTerms = z
  .record(z.string(), z.partialRecord(z.enum(LANGUAGES, oneOf(LANGUAGES)), z.string().min(1).max(2000)))
  .prefault({})

/** Everything a hotel.yaml may say. Unknown keys are told by `unknownKeys`, with the key that was likely meant. */
export const hotelFile = z
  .object({
    /** Part of addresses; it can never change. */
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{1,39}$/,
        'a short name of small letters, digits and hyphens, such as hz-yunqi',
      ),
    name: z.string().trim().min(1).max(80),
    /** What guests who speak another language call it. */
    names: z.partialRecord(z.enum(LANGUAGES), z.string().trim().min(1).max(80)).optional(),
    timeZone: z.string().refine(isTimeZone, {
      error: ({ input }) =>
        `a name of the IANA time zone database, such as Asia/Shanghai${meant(input, Intl.supportedValuesOf('timeZone'))}`,
    }),
    currency: z.enum(CURRENCIES, oneOf(CURRENCIES)),
    /** The first is spoken when nothing else is known. */
    languages: z
      .array(z.enum(LANGUAGES, oneOf(LANGUAGES)))
      .min(1)
      .refine((languages) => new Set(languages).size === languages.length, {
        error: 'names a language twice',
      }),
    /** Between these hours of its day the hotel writes first; a reply never waits. */
    sendingHours,
    departments: departmentTerms,
    staff: z.array(staffMember).default([]),
    rota: rotaTerms,
    survey: surveyTerms,
    sla: slaTerms,
    emergency: emergencyTerms,
    loyalty: loyaltyTerms,
    facts: factTerms,
    authority: authorityTerms,
    wording: wordingTerms,
    channels: staffRoomTerms,
  })
  .superRefine((file, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const emails = file.staff.map(({ email }) => email)
    const departments = [...new Set([...DEPARTMENTS, MANAGEMENT, ...Object.keys(file.departments)])]
    for (const [n, { email, department }] of file.staff.entries()) {
      if (emails.indexOf(email) < n) fault(['staff', n, 'email'], 'stands in the list already')
      if (department !== undefined && !departments.includes(department))
        fault(['staff', n, 'department'], oneOf(departments).error({ input: department }))
    }
    for (const [n, { staff }] of file.rota.shifts.entries())
      for (const email of staff)
        if (!emails.includes(email))
          fault(['rota', 'shifts', n, 'staff'], `${email} is not on the staff${meant(email, emails)}`)
    for (const { path, problem } of wordingFaults(file.wording)) fault(['wording', ...path], problem)
  })
export type HotelFile = z.output<typeof hotelFile>
