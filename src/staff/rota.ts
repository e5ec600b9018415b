// Who is on duty when, from the hotel's file. Pure.
import { z } from 'zod'
import { type Instant, addDays, dayAt, timeAt, weekOf } from '../base/clock.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import type { StaffMember } from './staff.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const HOURS = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** `rota: {shifts: [{staff: mei@…, days: [mon, tue], hours: "22:00-06:00"}]}`: every day, all day, unless said. */
export const rotaTerms = z
  .object({
    shifts: z
      .array(
        z.object({
          /** Mail addresses, as the hotel's file names its staff. */
          staff: z.union([z.email(), z.array(z.email())]).transform((one) => [one].flat().map(lower)),
          days: z
            .array(z.enum(DAYS))
            .min(1)
            .default([...DAYS]),
          /** In the hotel's time zone; past midnight when the end is earlier than the start. */
          hours: z.string().regex(HOURS, 'hours such as 08:00-16:00').default('00:00-24:00'),
        }),
      )
      .default([]),
  })
  .prefault({})
type Shift = z.output<typeof rotaTerms>['shifts'][number]

/** Those of the members who are on duty. Everyone, at a hotel whose file has no rota. */
export function onDuty(hotel: Hotel, members: readonly StaffMember[], now: Instant): StaffMember[] {
  const { shifts } = section(hotel, 'rota', rotaTerms)
  if (shifts.length === 0) return [...members]
  const running = shifts.filter((shift) => runs(shift, hotel.timeZone, now)).flatMap(({ staff }) => staff)
  return members.filter(({ email }) => running.includes(email))
}

function runs({ days, hours }: Shift, zone: string, now: Instant): boolean {
  const [from, to] = hours.split('-') as [string, string]
  const day = dayAt(zone, now)
  const time = timeAt(zone, now)
  if (from < to) return days.includes(weekday(day)) && time >= from && time < to
  if (time >= from) return days.includes(weekday(day))
  return time < to && days.includes(weekday(addDays(day, -1)))
}

function weekday(day: string): (typeof DAYS)[number] {
  const monday = weekOf(day)
  return DAYS.find((_, n) => addDays(monday, n) === day)!
}

const lower = (email: string): string => email.toLowerCase()
