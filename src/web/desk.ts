// Whom a console page is made for: the member of staff, the hotels they may see, and the pages open to them.
import type { Instant } from '../base/clock.ts'
import type { HotelId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { type Right, hotelsWhere } from '../staff/authority.ts'
import { ROLES, type Role, type StaffMember } from '../staff/staff.ts'
import type { Site } from './site.ts'

export type Desk = {
  readonly member: StaffMember
  readonly language: Language
  /** The hotels at which the member works, in the order of their ids. */
  readonly hotels: readonly Hotel[]
  /** The highest role the member has anywhere. */
  readonly role: Role
  readonly seesOutbox: boolean
  readonly seesFigures: boolean
  /** Whether a language model can be asked for something. */
  readonly hasModel: boolean
  readonly now: Instant
}

/** What every console page is handed. */
export function deskOf(site: Site, member: StaffMember): Desk {
  const hotels = site.hotels.all().filter(({ id }) => member.posts.some((post) => post.hotelId === id))
  return {
    member,
    language: member.language,
    hotels,
    role: ROLES.findLast((role) => member.posts.some((post) => post.role === role)) ?? 'staff',
    seesOutbox: hotelsWhere(member, 'see-outbox').length > 0,
    seesFigures: hotelsWhere(member, 'see-figures').length > 0,
    hasModel: site.model !== undefined,
    now: site.clock(),
  }
}

/** The ids of the desk's hotels at which the member has the right. */
export function hotelIds({ member, hotels }: Desk, right: Right): HotelId[] {
  const allowed = hotelsWhere(member, right)
  return hotels.map(({ id }) => id).filter((id) => allowed.includes(id))
}

/** A hotel of the desk. Throws for any other: whoever asks has checked before. */
export function hotelOn(desk: Desk, id: HotelId): Hotel {
  const found = desk.hotels.find((hotel) => hotel.id === id)
  if (!found) throw new Error(`${id} is no hotel of this desk`)
  return found
}
