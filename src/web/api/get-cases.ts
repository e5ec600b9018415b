// Cases, newest first, a page at a time.
import type { Request, Response } from 'express'
import type { z } from 'zod'
import { type ListedCase, isCursor, listCases } from '../../cases/list.ts'
import type { Site } from '../site.ts'
import { type caseItem, caseQuery } from './read-schema.ts'
import { type FieldProblem, problems, refuse } from './refuse.ts'

export async function getCases(site: Site, request: Request, response: Response): Promise<void> {
  const query = caseQuery.safeParse(request.query, { reportInput: true })
  const wrong = query.success ? [] : problems(query.error, '(query)')
  const { hotel, cursor } = request.query
  if (typeof cursor === 'string' && !isCursor(cursor)) wrong.push(foreignCursor)
  if (!query.success || wrong.length > 0) return refuse(response, 400, 'The query cannot be used', wrong)
  if (typeof hotel === 'string' && !site.hotels.get(hotel))
    return refuse(response, 404, 'There is no such hotel')
  const { items, next } = await listCases(site.store.db, {
    hotelId: query.data.hotel,
    status: query.data.status,
    cursor: query.data.cursor,
  })
  response.json({ items: items.map(asItem), next })
}

const foreignCursor: FieldProblem = { field: 'cursor', problem: 'is not the next of an earlier page' }

/** As the schema describes it, with instants that become text in JSON. */
type Item = { [K in keyof z.input<typeof caseItem>]: z.input<typeof caseItem>[K] | Date }

const asItem = (found: ListedCase): Item => ({
  id: found.id,
  number: found.number,
  hotel: found.hotelId,
  kind: found.kind,
  status: found.status,
  category: found.category,
  severity: found.severity,
  room: found.room,
  summary: found.summary,
  language: found.language,
  channel: found.channel,
  guestId: found.guestId,
  confirmationNumber: found.confirmationNumber,
  openedAt: found.openedAt,
  acknowledgeBy: found.acknowledgeBy,
  resolveBy: found.resolveBy,
  acknowledgedAt: found.acknowledgedAt,
  resolvedAt: found.resolvedAt,
})
