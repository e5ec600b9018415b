// What a case can be about, and how bad it can be.

/** The subjects of complaints and requests, as the hotel trade sorts them. A hotel may add its own. */
export const CATEGORIES = [
  'cleanliness',
  'room-condition',
  'air-conditioning',
  'noise',
  'wifi',
  'bathroom-and-water',
  'staff-attitude',
  'check-in-out',
  'billing',
  'food-and-beverage',
  'facilities',
  'safety-and-security',
  'lost-property',
  'other',
] as const
export type Category = (typeof CATEGORIES)[number]

/** 1 critical (danger to life or health), 2 high (room unusable, guest about to leave), 3 normal, 4 minor. */
export const SEVERITIES = [1, 2, 3, 4] as const
export type Severity = (typeof SEVERITIES)[number]
