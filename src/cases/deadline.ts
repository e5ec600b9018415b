// A deadline as people read it: in the hotel's time, with the day where it is not today.
import { type Instant, dayAt, timeAt } from '../base/clock.ts'
import type { Hotel } from '../hotels/hotel.ts'

/** "14:25", or "November 4, 14:25" in the reader's language when it falls on another day of the hotel's calendar. */
export function deadline(hotel: Hotel, language: string, due: Instant, now: Instant): string {
  const zone = hotel.timeZone
  const time = timeAt(zone, due)
  if (dayAt(zone, due) === dayAt(zone, now)) return time
  const day = new Intl.DateTimeFormat(language, { timeZone: zone, month: 'long', day: 'numeric' }).format(due)
  return language === 'en' ? `${day}, ${time}` : `${day} ${time}`
}
