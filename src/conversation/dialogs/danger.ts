// Words of danger are answered first with whom to call, before anything else is said.
import { emergencyNumbers } from '../../cases/emergency.ts'
import { type Hotel, nameIn } from '../../hotels/hotel.ts'
import { type Turn, tell } from '../turn.ts'

/** Tells the emergency numbers of the hotel; of every hotel of the group while it is not known which. */
export function tellDanger(turn: Turn): void {
  const [first, ...others] = turn.line.hotelId ? [turn.hotel] : distinct(turn.hotels)
  const hotel = first ?? turn.hotel
  const numbers = emergencyNumbers(hotel)
  if (others.length > 0) {
    for (const each of [hotel, ...others]) {
      tell(turn, 'case.emergency-at', { hotel: nameIn(each, turn.line.language), ...emergencyNumbers(each) })
    }
  } else if (new Set(Object.values(numbers)).size === 1) {
    tell(turn, 'case.emergency-one', { number: numbers.police })
  } else tell(turn, 'case.emergency', numbers)
}

/** One hotel for each set of numbers. */
function distinct(hotels: readonly Hotel[]): Hotel[] {
  const known = new Map(hotels.map((hotel) => [JSON.stringify(emergencyNumbers(hotel)), hotel]))
  return [...known.values()]
}
