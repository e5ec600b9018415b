// Who of the staff is told of a case. Pure.
import type { Instant } from '../base/clock.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { onDuty } from '../staff/rota.ts'
import { type Role, type StaffMember, postAt } from '../staff/staff.ts'
import type { Case } from './case.ts'

/** A step of the ladder: whose turn it is to be told, alone and not in a group. */
export type Rung = { readonly role: Role; readonly department?: string }

/** Department lead, duty manager, general manager; what concerns a colleague goes past the department. */
export const ladder = ({ confidential, department }: Case): readonly Rung[] => [
  ...(confidential ? [] : [{ role: 'lead', department } as const]),
  { role: 'duty-manager' },
  { role: 'general-manager' },
]

/** The people of a rung: those on duty by the rota, or all of them where it names none. */
export function onRung(
  hotel: Hotel,
  staff: readonly StaffMember[],
  { role, department }: Rung,
  now: Instant,
): StaffMember[] {
  const theirs = staff.filter((member) => {
    const post = postAt(member, hotel.id)
    return post?.role === role && (department === undefined || post.department === department)
  })
  const present = onDuty(hotel, theirs, now)
  return present.length > 0 ? present : theirs
}

/**
 * Who is told at once, each alone, where the group does not suffice: the managers of what is confidential; for severity
 * 1 every duty manager, general manager and security; else whoever is on duty in the department, or the duty manager.
 */
export function toldAtOnce(
  hotel: Hotel,
  staff: readonly StaffMember[],
  { confidential, severity, department }: Case,
  now: Instant,
): StaffMember[] {
  const posted = (test: (role: Role, department: string | null) => boolean) =>
    staff.filter((member) => {
      const post = postAt(member, hotel.id)
      return post !== undefined && test(post.role, post.department)
    })
  const managers = posted(isManager)
  if (confidential) return managers
  if (severity === 1) return [...managers, ...posted((role, own) => !isManager(role) && own === 'security')]
  const theirs = posted((role, own) => !isManager(role) && own === department)
  const present = onDuty(hotel, theirs, now)
  return present.length > 0 ? present : onRung(hotel, staff, { role: 'duty-manager' }, now)
}

const isManager = (role: Role): boolean => role === 'duty-manager' || role === 'general-manager'
