// What a member of staff may do at a hotel: a post there, and enough rank.
import type { HotelId } from '../base/ids.ts'
import { type Role, type StaffMember, postAt } from './staff.ts'

/**
 * see-outbox: messages that wait for a person, one-time codes among them · see-confidential: complaints about a
 * member of staff and about discrimination.
 */
export type Right = 'see-cases' | 'work-cases' | 'see-figures' | 'see-outbox' | 'see-confidential'

const EVERYONE: readonly Role[] = ['staff', 'lead', 'duty-manager', 'general-manager']
export const MANAGERS: readonly Role[] = ['duty-manager', 'general-manager']

const HOLDERS: Record<Right, readonly Role[]> = {
  'see-cases': EVERYONE,
  'work-cases': EVERYONE,
  'see-figures': MANAGERS,
  'see-outbox': MANAGERS,
  'see-confidential': MANAGERS,
}

/** True when the member has a post at the hotel whose role carries the right. */
export function may(member: StaffMember, hotelId: HotelId, right: Right): boolean {
  const post = postAt(member, hotelId)
  return post !== undefined && HOLDERS[right].includes(post.role)
}

/** The hotels at which the member has the right. */
export const hotelsWhere = (member: StaffMember, right: Right): HotelId[] =>
  member.posts.filter((post) => HOLDERS[right].includes(post.role)).map((post) => post.hotelId)
