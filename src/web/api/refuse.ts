// How the API says no: one JSON shape, every bad field by name.
import type { NextFunction, Request, Response } from 'express'
import type { z } from 'zod'
import type { Log } from '../../base/log.ts'

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

/** Each issue by the path of its field: guest.email. The whole body is (body). */
export const problems = (error: z.ZodError, whole = '(body)'): FieldProblem[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: [path, key].filter(Boolean).join('.'),
        problem: 'is not known here',
      }))
    return { field: path || whole, problem: problem(issue) }
  })

function problem(issue: z.core.$ZodIssue): string {
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
    log.error({ event: 'api.failed', method: request.method, path: request.path, err: error })
    refuse(response, 500, 'Something went wrong on our side; please send it again')
  }
