// All that is known of one guest, for the hotel's own systems. Every read is audited.
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { GuestId } from '../../base/ids.ts'
import { formatMinor } from '../../base/money.ts'
import { PURPOSES, consentOf, mayReceive } from '../../guests/consent.ts'
import { type Guest, findGuest } from '../../guests/guest.ts'
import { preferencesOf } from '../../guests/preferences.ts'
import { explainBalance } from '../../loyalty/explain.ts'
import { memberOf } from '../../loyalty/member.ts'
import { audit } from '../../staff/audit.ts'
import { type Stay, staysOf } from '../../stays/stay.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Site } from '../site.ts'
import { refuse } from './refuse.ts'

export async function getGuest(site: Site, request: Request, response: Response): Promise<void> {
  const id = z.uuid().safeParse(request.params['id'])
  const answer = id.success ? await readGuest(site, id.data as GuestId) : undefined
  if (!answer) return refuse(response, 404, 'There is no such guest')
  response.json(answer)
}

function readGuest(site: Site, id: GuestId) {
  const now = site.clock()
  return site.store.transaction(async (tx) => {
    const guest = await findGuest(tx, id)
    if (!guest) return undefined
    await audit(tx, { action: 'guest.read', subject: 'guest', subjectId: id, detail: { by: 'api' } }, now)
    const stays = await staysOf(tx, id)
    return {
      ...profile(guest),
      identities: await identitiesOf(tx, id),
      stays: stays.map(asStay),
      preferences: await preferencesOf(tx, id),
      consent: await consentNow(tx, id),
      points: await pointsOf(tx, site, id, stays),
    }
  })
}

const profile = ({ id, familyName, givenName, email, phone, language, provisional }: Guest) => ({
  id,
  familyName,
  givenName,
  email,
  phone,
  language,
  provisional,
})

const identitiesOf = (tx: Tx, guestId: GuestId) =>
  tx.$queryRaw`
    SELECT channel, account, address, display_name AS "displayName", heard_at AS "lastHeardAt" FROM conversation
    WHERE guest_id = ${guestId}::uuid AND kind = 'guest' ORDER BY heard_at DESC NULLS LAST, id`

const asStay = (stay: Stay) => ({
  hotel: stay.hotelId,
  confirmationNumber: stay.confirmationNumber,
  status: stay.status,
  arrival: stay.arrival,
  departure: stay.departure,
  room: stay.room,
  amount: stay.amount && { value: formatMinor(stay.amount), currency: stay.amount.currency },
  checkedOutAt: stay.checkedOutAt,
})

async function consentNow(tx: Tx, guestId: GuestId) {
  const said = await consentOf(tx, guestId)
  return Promise.all(
    PURPOSES.map(async (purpose) => {
      const newest = said.find((consent) => consent.purpose === purpose)
      const byDefault = { at: null, wording: null, channel: null }
      return newest ?? { purpose, granted: await mayReceive(tx, guestId, purpose), ...byDefault }
    }),
  )
}

async function pointsOf(tx: Tx, site: Site, guestId: GuestId, stays: readonly Stay[]) {
  const member = await memberOf(tx, guestId)
  // The terms of the hotel they know best, where hotels of the group differ.
  const hotel = stays.map(({ hotelId }) => site.hotels.get(hotelId)).find(Boolean) ?? site.hotels.all()[0]
  if (!member || !hotel) return null
  const { balance, tier, expiresNext, nextTier, lines } = await explainBalance(
    tx,
    member,
    hotel,
    site.clock(),
  )
  return {
    memberNumber: member.number,
    tier,
    balance,
    expiresNext: expiresNext ?? null,
    nextTier: nextTier ?? null,
    lines,
  }
}
