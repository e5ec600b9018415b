// How each hotel's year went: ordinary weeks, and a time of trouble that guests felt. Pure.
import type { HotelId } from '../../base/ids.ts'
import type { Dice } from './dice.ts'

/** A trouble has a theme, which comments and cases of those days take up. Days from today. */
export type Trouble = {
  readonly theme: string
  readonly from: number
  readonly to: number
  readonly unhappy: number
}

/** Hangzhou had no hot water on some floors until its pump was replaced; Seoul rebuilt its lobby. */
const TROUBLES: Readonly<Record<HotelId, Trouble>> = {
  'hz-yunqi': { theme: 'water', from: -96, to: -69, unhappy: 0.42 },
  'sel-hangang': { theme: 'construction', from: -215, to: -188, unhappy: 0.4 },
}

export const troubleOf = (hotelId: HotelId): Trouble => TROUBLES[hotelId]!
export const inTrouble = (hotelId: HotelId, day: number): boolean =>
  day >= troubleOf(hotelId).from && day <= troubleOf(hotelId).to

export type Scores = { readonly nps: number; readonly room: number; readonly service: number }

/** The share of guests whom an ordinary week leaves unhappy. */
const UNHAPPY = 0.12

/** A recommendation from 0 to 10 and two ratings from 1 to 5 that go with it. */
export function scores(hotelId: HotelId, day: number, weekly: number, roll: Dice): Scores {
  const trouble = inTrouble(hotelId, day)
  const unhappy = roll.chance((trouble ? troubleOf(hotelId).unhappy : UNHAPPY) - weekly * 0.05)
  const mood = unhappy ? roll.normal(4.2, 1.9) : roll.normal(8.95 + weekly * 0.3, 1.15)
  const nps = within(mood, 0, 10)
  const rating = (usual: number) => within(usual + (nps - 8.6) * 0.34 + roll.normal(0, 0.55), 1, 5)
  return { nps, room: rating(trouble ? 4.0 : 4.4), service: rating(4.5) }
}

const within = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)))
