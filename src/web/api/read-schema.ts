// What other programs read: cases and guests.
import { z } from 'zod'
import { CASE_STATUSES } from '../../cases/case.ts'
import { CATEGORIES } from '../../cases/category.ts'
import { PURPOSES } from '../../guests/consent.ts'
import { STAY_STATUSES } from '../../stays/stay.ts'

export const caseQuery = z.strictObject({
  hotel: z.string().optional(),
  status: z.enum(CASE_STATUSES, { error: `one of ${CASE_STATUSES.join(', ')}` }).optional(),
  cursor: z.string().optional().meta({ description: 'The `next` of the page before.' }),
})

const at = z.iso.datetime()

export const caseItem = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: '4F7K' }),
    hotel: z.string(),
    kind: z.enum(['complaint', 'request']),
    status: z.enum(CASE_STATUSES),
    category: z.enum(CATEGORIES),
    severity: z.int().min(1).max(4),
    room: z.string().nullable(),
    summary: z.string(),
    language: z.string(),
    channel: z.string(),
    guestId: z.uuid(),
    confirmationNumber: z.string().nullable(),
    openedAt: at,
    acknowledgeBy: at,
    resolveBy: at,
    acknowledgedAt: at.nullable(),
    resolvedAt: at.nullable(),
  })
  .meta({ id: 'Case' })

export const casePage = z
  .object({
    items: z.array(caseItem).meta({ description: 'Newest first.' }),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last.' }),
  })
  .meta({ id: 'CasePage' })

export const guestAnswer = z
  .object({
    id: z.uuid(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    provisional: z
      .boolean()
      .meta({ description: 'Known only from a conversation that nobody has verified yet.' }),
    identities: z
      .array(
        z.object({
          channel: z.string(),
          account: z.string(),
          address: z.string(),
          displayName: z.string().nullable(),
          lastHeardAt: at.nullable(),
        }),
      )
      .meta({ description: 'Where this guest writes.' }),
    stays: z.array(
      z.object({
        hotel: z.string(),
        confirmationNumber: z.string(),
        status: z.enum(STAY_STATUSES),
        arrival: z.iso.date(),
        departure: z.iso.date(),
        room: z.string().nullable(),
        amount: z.object({ value: z.string(), currency: z.string() }).nullable(),
        checkedOutAt: at.nullable(),
      }),
    ),
    preferences: z.array(
      z.object({
        key: z.string(),
        value: z.string(),
        source: z.enum(['chat', 'staff', 'pms']),
        notedAt: at,
      }),
    ),
    consent: z
      .array(
        z.object({
          purpose: z.enum(PURPOSES),
          granted: z.boolean(),
          at: at
            .nullable()
            .meta({ description: 'Null where the guest has said nothing and the default holds.' }),
          wording: z.string().nullable(),
          channel: z.string().nullable(),
        }),
      )
      .meta({ description: 'What holds today for each purpose.' }),
    points: z
      .object({
        memberNumber: z.string(),
        tier: z.string(),
        balance: z.int(),
        expiresNext: z.object({ points: z.int(), on: z.iso.date() }).nullable(),
        nextTier: z.object({ tier: z.string(), nightsMissing: z.int() }).nullable(),
        lines: z.array(z.object({ at, kind: z.string(), points: z.int(), reason: z.string() })),
      })
      .nullable()
      .meta({ description: 'Null for a guest who is no member.' }),
  })
  .meta({ id: 'Guest' })

export const refusal = z
  .object({
    error: z.string(),
    fields: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
  })
  .meta({ id: 'Refusal' })
