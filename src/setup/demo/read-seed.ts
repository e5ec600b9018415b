// The texts of the demonstration: names, what guests write, what went wrong and why. They lie in prisma/seed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../base/locale.ts'
import type { CaseKind, CaseStatus } from '../../cases/case.ts'
import type { Category, Severity } from '../../cases/category.ts'

/** Beside src/ as well as beside dist/. */
const SEED = join(import.meta.dirname, '../../../prisma/seed')

export type People = {
  readonly language: string
  /** # is a digit of a number that nobody has. */
  readonly phone: string
  /** "王 wang": the name, and how it is written in an address where that differs. */
  readonly families: readonly string[]
  readonly givens: readonly string[]
}
export type Band = 'promoter' | 'passive' | 'detractor'
/** Texts by theme. */
export type Comments = Readonly<
  Record<Language, Readonly<Record<Band, Readonly<Record<string, readonly string[]>>>>>
>
export type Incident = Readonly<Record<Language, string>> & {
  readonly category: Category
  readonly severity: Severity
  readonly kind: CaseKind
  /** Belongs to a time in which the hotel had this trouble. */
  readonly theme?: string
}
export type Causes = Readonly<Record<'zh-CN' | 'ko', Readonly<Record<Category, readonly string[]>>>>
export type OpenCase = {
  readonly hotel: string
  readonly language: Language
  readonly kind: CaseKind
  readonly category: Category
  readonly severity: Severity
  readonly status: CaseStatus
  readonly stay: 'in-house' | 'checked-out'
  readonly openedMinutesAgo: number
  /** Who looks after it. */
  readonly staff?: string
  readonly talk: readonly Talk[]
}
export type Talk = { readonly minutesAgo: number } & (
  | { readonly guest: string }
  | { readonly staff: string }
  | { readonly bot: 'hello' | 'emergency' | 'opened' | 'acknowledged' | 'waiting' | 'late' }
  | { readonly acknowledged: true }
)

export type Seed = {
  readonly hotels: readonly string[]
  readonly people: Readonly<Record<string, People>>
  readonly comments: Comments
  readonly incidents: readonly Incident[]
  readonly causes: Causes
  readonly openCases: readonly OpenCase[]
}

const text = (name: string): Promise<string> => readFile(join(SEED, name), 'utf8')
// The files are the project's own; a test reads each of them whole.
const json = async <T>(name: string): Promise<T> => JSON.parse(await text(name)) as T

export async function readSeed(): Promise<Seed> {
  const [hotels, people, comments, incidents, causes, openCases] = await Promise.all([
    Promise.all([text('hz-yunqi.yaml'), text('sel-hangang.yaml')]),
    json<Seed['people']>('people.json'),
    json<Comments>('comments.json'),
    json<Incident[]>('incidents.json'),
    json<Causes>('causes.json'),
    json<OpenCase[]>('open-cases.json'),
  ])
  return { hotels, people, comments, incidents, causes, openCases }
}
