// What an address asks of the inbox. Anything that is no choice is the usual one.
import type { Request } from 'express'
import { type Choosing, FILTERS } from './inbox.ts'

export function askedOf(request: Request): Choosing {
  const { filter, hotel } = request.query
  return {
    filter: FILTERS.find((known) => known === filter) ?? 'all',
    hotelId: typeof hotel === 'string' ? hotel : undefined,
  }
}

/** The same of the address that htmx was called from: a form's own has none of it. */
export function askedBefore(request: Request): Choosing {
  const from = request.get('HX-Current-URL') ?? ''
  const query = URL.canParse(from) ? new URL(from).searchParams : new URLSearchParams()
  return {
    filter: FILTERS.find((known) => known === query.get('filter')) ?? 'all',
    hotelId: query.get('hotel') ?? undefined,
  }
}
