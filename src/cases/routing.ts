// Which department a case goes to. Pure.
import { z } from 'zod'
import { type Hotel, section } from '../hotels/hotel.ts'
import type { CaseKind } from './case.ts'
import { CATEGORIES, type Category } from './category.ts'

export const DEPARTMENTS = [
  'housekeeping',
  'engineering',
  'front-office',
  'food-and-beverage',
  'security',
  'accounts',
] as const

/** Where a complaint about a colleague goes: past every department. */
export const MANAGEMENT = 'management'

/** `departments: {engineering: {categories: [wifi]}}`: what differs from the usual division of work. */
export const departmentTerms = z
  .record(
    z.string().regex(/^[a-z][a-z-]{1,38}$/, 'a short name such as front-office'),
    z.object({ categories: z.array(z.enum(CATEGORIES)).default([]) }).prefault({}),
  )
  .prefault({})

const USUAL: Record<Category, string> = {
  cleanliness: 'housekeeping',
  'room-condition': 'engineering',
  'air-conditioning': 'engineering',
  noise: 'front-office',
  wifi: 'engineering',
  'bathroom-and-water': 'engineering',
  'staff-attitude': MANAGEMENT,
  'check-in-out': 'front-office',
  billing: 'accounts',
  'food-and-beverage': 'food-and-beverage',
  facilities: 'engineering',
  'safety-and-security': 'security',
  'lost-property': 'housekeeping',
  other: 'front-office',
}

/** Where a wish differs from a fault: pillows and towels are brought, not repaired. */
const FOR_REQUESTS: Partial<Record<Category, string>> = {
  'room-condition': 'housekeeping',
  'bathroom-and-water': 'housekeeping',
  facilities: 'front-office',
}

/** The department whose work the case is. */
export function departmentFor(
  hotel: Hotel,
  { kind, category, confidential }: { kind: CaseKind; category: Category; confidential: boolean },
): string {
  if (confidential) return MANAGEMENT
  const own = Object.entries(section(hotel, 'departments', departmentTerms))
  const named = own.find(([, { categories }]) => categories.includes(category))?.[0]
  return named ?? (kind === 'request' ? FOR_REQUESTS[category] : undefined) ?? USUAL[category]
}
