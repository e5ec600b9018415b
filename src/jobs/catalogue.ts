// Every kind of work that is done later, gathered from the features that declare it.
import type { Job } from '../store/enqueue.ts'
import { escalateCase } from '../cases/escalate.ts'
import { expirePoints } from '../loyalty/expire.ts'
import { dropLooseUploads } from '../messages/attachment.ts'
import { surveyDue, surveyExpiry, surveyReminder, surveyRound } from '../surveys/jobs.ts'

/** Each with a payload of its own; the worker parses it before it runs. */
export const JOBS = [
  escalateCase,
  surveyDue,
  surveyReminder,
  surveyExpiry,
  surveyRound,
  expirePoints,
  dropLooseUploads,
] as unknown as readonly Job<object>[]
