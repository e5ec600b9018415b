// The prompts, read from prompts/ and checked when the service starts. A guest's words never stand in a prompt: they
// are sent beside it, as data.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { SCHEMAS, type SchemaName } from './schemas.ts'

const PROMPTS = join(import.meta.dirname, '../../../prompts')

/** What each prompt may name and must be answered with. */
export const TASKS = {
  understand: { variables: ['hotel', 'languages', 'language', 'example'], schema: 'labels' },
  translate: { variables: ['from', 'to'], schema: 'translations' },
  'summarise-case': { variables: ['language'], schema: 'summary' },
} as const satisfies Record<string, { variables: readonly string[]; schema: SchemaName }>

export type TaskName = keyof typeof TASKS
export type Variables<Name extends TaskName> = Readonly<
  Record<(typeof TASKS)[Name]['variables'][number], string>
>

export type Prompt = {
  readonly name: TaskName
  readonly version: number
  readonly purpose: string
  readonly schema: SchemaName
  readonly text: string
  /** Of the whole file, hex. */
  readonly sha256: string
}
export type Prompts = Readonly<Record<TaskName, Prompt>>

const head = z.strictObject({
  version: z.number().int().positive(),
  purpose: z.string().min(1),
  variables: z.array(z.string()),
  output: z.enum(Object.keys(SCHEMAS) as [SchemaName, ...SchemaName[]]),
})

/** Reads every prompt. Throws an Error that says which file to mend, and how. */
export async function loadPrompts(folder = PROMPTS): Promise<Prompts> {
  const names = Object.keys(TASKS) as TaskName[]
  const read = await Promise.all(names.map((name) => loadPrompt(folder, name)))
  return Object.fromEntries(read.map((prompt) => [prompt.name, prompt])) as Prompts
}

async function loadPrompt(folder: string, name: TaskName): Promise<Prompt> {
  const path = `prompts/${name}.md`
  const file = await readFile(join(folder, `${name}.md`), 'utf8').catch((cause: Error) => {
    throw new Error(`${path} cannot be read: ${cause.message}`, { cause })
  })
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replaceAll('\r\n', '\n')) ?? []
  if (front === undefined || body === undefined)
    throw new Error(
      `${path} must begin with its version, purpose, variables and output between two lines of ---`,
    )
  const parsed = head.safeParse(readYaml(path, front))
  if (!parsed.success) {
    const [{ path: at, message }] = parsed.error.issues as [z.core.$ZodIssue]
    throw new Error(`${path}: ${at.join('.') || 'the front matter'}: ${message}`)
  }
  const { version, purpose, variables, output } = parsed.data
  checkVariables(path, name, variables, body)
  const expected = TASKS[name].schema
  if (output !== expected) throw new Error(`${path}: output must be ${expected}, not ${output}`)
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { name, version, purpose, schema: output, text: body.trim(), sha256 }
}

function readYaml(path: string, front: string): unknown {
  try {
    return parse(front)
  } catch (cause) {
    throw new Error(`${path}: its front matter is no YAML: ${(cause as Error).message}`, { cause })
  }
}

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g

function checkVariables(path: string, name: TaskName, declared: readonly string[], body: string): void {
  const known: readonly string[] = TASKS[name].variables
  const unknown = declared.find((variable) => !known.includes(variable))
  if (unknown !== undefined)
    throw new Error(`${path}: there is no variable ${unknown}; there are ${known.join(', ')}`)
  for (const [, variable = ''] of body.matchAll(NAMED))
    if (!declared.includes(variable))
      throw new Error(`${path}: the text uses {{${variable}}}, which its variables do not list`)
  const idle = declared.find((variable) => !namesIn(body).includes(variable))
  if (idle !== undefined) throw new Error(`${path}: the text does not use its variable ${idle}`)
}

const namesIn = (body: string): string[] => Array.from(body.matchAll(NAMED), ([, variable = '']) => variable)

/** The prompt's text with its variables filled in; what is filled in is not read again. */
export function fill(prompt: Prompt, variables: Readonly<Record<string, string>>): string {
  return prompt.text.replace(NAMED, (_whole, name: string) => variables[name] ?? '')
}
