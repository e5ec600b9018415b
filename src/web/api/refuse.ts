// How the API says no: one JSON shape, every bad field by name.
import type { NextFunction, Request, Response } from 'express'
import type { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { isDatabaseAway } from '../../store/away.ts'

/** How long whoever asks while the database is away is told to wait. */
export const COME_BACK: Duration = seconds(5)

export type FieldProblem = { readonly field: string; readonly problem: string }

/** `{error}`, or `{error, fields: [{field, problem}]}`. */
export function refuse(
  response: Response,
  status: number,
  error: string,
  fields?: readonly FieldProblem[],
): void {
  response.status(status).json({ error, ...(fields ? { fields } : {}) })
}

/** The first problem of each field, by its path: guest.email. The whole body is (body). Parse with `reportInput`. */
export function problems(error: z.ZodError, whole = '(body)'): FieldProblem[] {
  const byField = new Map<string, string>()
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined
    const fields = unknown?.map((key) => [path, key].filter(Boolean).join('.')) ?? [path || whole]
    for (const field of fields) if (!byField.has(field)) byField.set(field, problem(issue))
  }
  return [...byField].map(([field, problem]) => ({ field, problem }))
}

function problem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not known here'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing'
  return issue.message
}

/** Whose fault an error is: the request's, else ours, in which case it is logged and nothing of it is told. */
export const answerErrors =
  (log: Log) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error)
    const { status = 500, type } = error as { status?: number; type?: string }
    if (type === 'entity.parse.failed') return refuse(response, 400, 'The body is not JSON')
    if (type === 'entity.too.large') return refuse(response, 413, 'The body is larger than 256 kB')
    if (status >= 400 && status < 500) return refuse(response, status, 'The request cannot be read')
    if (isDatabaseAway(error)) {
      log.warn({ event: 'api.no-database', path: request.path, reason: String(error) })
      response.set('Retry-After', String(COME_BACK / 1000))
      return refuse(response, 503, 'We cannot answer for a moment; please send it again shortly')
    }
    log.error({ event: 'api.failed', method: request.method, path: request.path, err: error })
    refuse(response, 500, 'Something went wrong on our side; please send it again')
  }
