// Keys that a schema does not know, wherever they stand: a misspelt setting must not pass for a default. Pure.
import type { z } from 'zod'
import { nearest } from './nearest.ts'

type Path = readonly (string | number)[]
export type UnknownKey = { readonly path: Path; readonly problem: string }

/** Every key of the value that its schema has no place for, with the one that was likely meant. */
export function unknownKeys(schema: z.core.$ZodType, value: unknown, path: Path = []): UnknownKey[] {
  const inner = plainSchema(schema)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    const element = inner._zod.def.type === 'array' && (inner as z.core.$ZodArray)._zod.def.element
    return element ? value.flatMap((one, n) => unknownKeys(element, one, [...path, n])) : []
  }
  const { known, below } = places(inner)
  return Object.entries(value).flatMap(([key, one]) => {
    if (known && !known.includes(key)) return [{ path: [...path, key], problem: unknown(key, known) }]
    const there = below(key)
    return there ? unknownKeys(there, one, [...path, key]) : []
  })
}

type Places = {
  /** Undefined where any key may stand. */
  readonly known?: readonly string[]
  readonly below: (key: string) => z.core.$ZodType | undefined
}

function places(schema: z.core.$ZodType): Places {
  const { def } = schema._zod as { def: z.core.$ZodObjectDef | z.core.$ZodRecordDef | z.core.$ZodTypeDef }
  if (def.type === 'object' && 'shape' in def)
    return { known: Object.keys(def.shape), below: (key) => def.shape[key] }
  if (def.type !== 'record' || !('valueType' in def)) return { below: () => undefined }
  const keys = def.keyType._zod.values
  return { ...(keys ? { known: [...keys].map(String) } : {}), below: () => def.valueType }
}

function unknown(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  return meant
    ? `is not known; did you mean ${meant}?`
    : `is not known; here there can be ${known.join(', ')}`
}

/** Without what says when it may be left out or how it is read. */
function plainSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType }
  const inner = def.type === 'pipe' ? def.in : def.innerType
  return inner ? plainSchema(inner) : schema
}
