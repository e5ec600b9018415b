// Stays as the hotel's system tells and asks them, and links that bind a chat to one.
import type { Request, Response } from 'express'
import { type Duration, days } from '../../base/clock.ts'
import type { Site } from '../site.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import { stayReported } from '../../journey/stay-reported.ts'
import { type Stay, findStay } from '../../stays/stay.ts'
import type { Tx } from '../../store/transaction.ts'
import { surveyOfStay } from '../../surveys/invite.ts'
import { issueToken } from '../../verification/tokens.ts'
import { type FieldProblem, problems, refuse } from './refuse.ts'
import { asReport, stayEvent } from './stay-schema.ts'

/** A link is asked for when it is about to be sent or printed; a new one can be had at any time. */
const LINK_LASTS: Duration = days(14)

/** 201 for a stay that is new, else 200; the same event twice changes nothing. */
export async function postStay(site: Site, request: Request, response: Response): Promise<void> {
  const event = stayEvent.safeParse(request.body, { reportInput: true })
  const hotel = hotelNamedBy(site, request.body)
  const wrong = [...(event.success ? [] : problems(event.error)), ...unknownHotel(hotel, request.body)]
  if (!event.success || !hotel || wrong.length > 0)
    return refuse(response, 400, 'The stay cannot be used', wrong)
  const { taken, answer } = await site.store.transaction(async (tx) => {
    const taken = await stayReported(tx, hotel, asReport(event.data), site.clock())
    return { taken, answer: taken.ok ? await asAnswer(tx, taken.value.stay) : undefined }
  })
  if (taken.ok) {
    response.status(taken.value.kind === 'new' ? 201 : 200).json(answer)
    return
  }
  switch (taken.error) {
    case 'guest-missing':
      return refuse(response, 400, 'The stay cannot be used', [
        { field: 'guest', problem: 'is missing, and the stay is new' },
      ])
  }
  taken.error satisfies never
}

export async function getStay(site: Site, request: Request, response: Response): Promise<void> {
  const stay = await stayNamedBy(site, request)
  if (!stay) return refuse(response, 404, 'There is no such stay')
  response.json(await asAnswer(site.store.db, stay))
}

/** Makes the two links of one token: whichever is opened first uses it up. */
export async function postLink(site: Site, request: Request, response: Response): Promise<void> {
  const stay = await stayNamedBy(site, request)
  if (!stay) return refuse(response, 404, 'There is no such stay')
  const { token, expiresAt } = await issueToken(
    site.store.db,
    { purpose: 'stay', subjectId: stay.id, lifetime: LINK_LASTS },
    site.clock(),
  )
  const bot = site.telegramBot()
  response.status(201).json({
    chat: `${site.publicUrl}/chat/${stay.hotelId}?stay=${token}`,
    telegram: bot ? `https://t.me/${bot}?start=${token}` : null,
    expiresAt,
  })
}

async function asAnswer(tx: Tx, stay: Stay) {
  const { hotelId, confirmationNumber, status, arrival, departure, room, updatedAt, guestId } = stay
  const survey = await surveyOfStay(tx, stay.id)
  return {
    hotel: hotelId,
    confirmationNumber,
    status,
    arrival,
    departure,
    room,
    updatedAt,
    guestId,
    survey: { status: survey.status, dueAt: survey.dueAt ?? null, reason: survey.reason ?? null },
  }
}

async function stayNamedBy(site: Site, { params }: Request): Promise<Stay | undefined> {
  const { hotel, confirmationNumber } = params as { hotel: string; confirmationNumber: string }
  // What the database cannot hold is in no stay either.
  if (!site.hotels.get(hotel) || confirmationNumber.includes('\0')) return undefined
  return findStay(site.store.db, hotel, confirmationNumber)
}

function hotelNamedBy(site: Site, body: unknown): Hotel | undefined {
  const named = (body as { hotel?: unknown } | null)?.hotel
  return typeof named === 'string' ? site.hotels.get(named.trim()) : undefined
}

/** Missing, empty or no text is told by the schema already. */
function unknownHotel(hotel: Hotel | undefined, body: unknown): FieldProblem[] {
  const named = (body as { hotel?: unknown } | null)?.hotel
  if (hotel || typeof named !== 'string' || named.trim() === '') return []
  return [{ field: 'hotel', problem: 'no hotel of this group has this id' }]
}
