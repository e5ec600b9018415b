// The numbers to call where the hotel stands, before anyone at the hotel can help. Pure.
import { z } from 'zod'
import type { Currency } from '../base/money.ts'
import { type Hotel, section } from '../hotels/hotel.ts'

export type EmergencyNumbers = { readonly police: string; readonly ambulance: string; readonly fire: string }

const number = z.string().regex(/^[0-9+ -]{2,16}$/, 'a telephone number in quotes, such as "119"')

/** `emergency: {police: "110", ambulance: "120", fire: "119"}`, where the country's usual numbers are not right. */
export const emergencyTerms = z
  .object({ police: number.optional(), ambulance: number.optional(), fire: number.optional() })
  .prefault({})

const one = (all: string): EmergencyNumbers => ({ police: all, ambulance: all, fire: all })

const BY_CURRENCY: Partial<Record<Currency, EmergencyNumbers>> = {
  CNY: { police: '110', ambulance: '120', fire: '119' },
  KRW: { police: '112', ambulance: '119', fire: '119' },
  JPY: { police: '110', ambulance: '119', fire: '119' },
  TWD: { police: '110', ambulance: '119', fire: '119' },
  SGD: { police: '999', ambulance: '995', fire: '995' },
  HKD: one('999'),
  GBP: one('999'),
}

/** By the hotel's file, else by its country as its currency and time zone tell it, else 112. */
export function emergencyNumbers(hotel: Hotel): EmergencyNumbers {
  const american = hotel.currency === 'USD' && hotel.timeZone.startsWith('America/')
  const usual = BY_CURRENCY[hotel.currency] ?? one(american ? '911' : '112')
  const { police, ambulance, fire } = section(hotel, 'emergency', emergencyTerms)
  return {
    police: police ?? usual.police,
    ambulance: ambulance ?? usual.ambulance,
    fire: fire ?? usual.fire,
  }
}
