// From the text of a hotel.yaml to a hotel, or to a list of faults, each with its line and field. Pure.
import { type Document, LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type HotelFile, hotelFile } from './hotel-file.ts'
import { unknownKeys } from './unknown-keys.ts'

export type Fault = {
  /** From 1. */
  readonly line: number
  /** staff.2.email; empty for the file as a whole. */
  readonly field: string
  readonly problem: string
}

export type FileRead =
  /** `data` is what the file says, `file` what holds with everything it leaves out. */
  | { readonly kind: 'good'; readonly file: HotelFile; readonly data: Record<string, unknown> }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** Reads and checks the whole file; every fault is told, in the order of the lines. */
export function readHotelFile(text: string): FileRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    const faults = broken.map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      field: '',
      problem: sentence(message),
    }))
    return { kind: 'faulty', faults }
  }
  const data = plainData(document)
  if (data instanceof Error)
    return { kind: 'faulty', faults: [{ line: 1, field: '', problem: data.message }] }
  const parsed = hotelFile.safeParse(data, { reportInput: true })
  const unknown = unknownKeys(hotelFile, data)
  if (parsed.success && unknown.length === 0)
    return { kind: 'good', file: parsed.data, data: data as Record<string, unknown> }
  const problems: Problem[] = [...unknown, ...(parsed.error?.issues ?? []).flatMap(asProblems)]
  const byField = new Map<string, Fault>()
  for (const { path, problem, follows } of problems) {
    const field = path.join('.')
    if (byField.has(field) || (follows && problems.some((other) => isWithin(other.path, path)))) continue
    byField.set(field, { line: lines.linePos(offsetOf(document, path)).line, field, problem })
  }
  return { kind: 'faulty', faults: [...byField.values()].sort((a, b) => a.line - b.line) }
}

/** One line a fault, as a person reads them. */
export const faultLines = (faults: readonly Fault[]): string[] =>
  faults.map(({ line, field, problem }) => `  line ${line}${field ? `, ${field}` : ''}: ${problem}`)

type Path = readonly (string | number)[]
/** `follows`: said of a section as a whole, which may be wrong only because something in it is. */
type Problem = { readonly path: Path; readonly problem: string; readonly follows?: boolean }

function asProblems(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as (string | number)[]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], problem: 'is not known' }))
  if (issue.code === 'invalid_key') return [{ path, problem: issue.issues[0]?.message ?? issue.message }]
  if (issue.code === 'custom') return [{ path, problem: issue.message, follows: true }]
  if (issue.input === undefined) return [{ path, problem: 'is missing' }]
  if (issue.input === null) return [{ path, problem: 'is empty' }]
  return [{ path, problem: issue.code === 'invalid_union' ? unionProblem(issue) : issue.message }]
}

const isWithin = (path: Path, outer: Path): boolean =>
  path.length > outer.length && outer.every((step, n) => path[n] === step)

/** Throws nothing: a file that expands without end is a fault like any other. */
function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Of the shapes that would do, what the one that came closest lacks. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion): string {
  const closest = issue.errors.find((issues) => issues.every(({ code }) => code !== 'invalid_type'))
  return (closest ?? issue.errors.at(-1) ?? [])[0]?.message ?? issue.message
}

/** Where the field stands: its key, else the nearest thing above it that is written down. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
      if (!pair) return offset
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

const sentence = (message: string): string => message.split('\n')[0]!.replace(/ at line \d+.*$/, '')
