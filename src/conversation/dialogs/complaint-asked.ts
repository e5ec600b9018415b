// What the guest of a complaint or a request may have been asked.
import { z } from 'zod'
import type { CaseId } from '../../base/ids.ts'

const caseId = z.uuid().transform((id) => id as CaseId)

export const asked = z.discriminatedUnion('asked', [
  /** What it is about: the next words are the case, whatever they are. */
  z.object({ asked: z.literal('problem'), kind: z.enum(['complaint', 'request']) }),
  /** The room of a case that is already open. quiet: the guest could not say, and is not asked again. */
  z.object({ asked: z.literal('room'), caseId, quiet: z.boolean() }),
  /** Whether a case that the guest says is not needed any more shall be withdrawn. */
  z.object({ asked: z.literal('withdraw'), caseId }),
])
export type State = z.output<typeof asked>
export type Asked<What extends State['asked']> = Extract<State, { asked: What }>
