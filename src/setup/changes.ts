// What an applied file changes, in lines that a person reads. Pure.

type Json = Readonly<Record<string, unknown>>

/** A line for each field that differs; sections as they are written, `staff` apart (see apply). */
export function fileChanges(old: Json, fresh: Json): string[] {
  const [before, now] = [flat(withoutStaff(old)), flat(withoutStaff(fresh))]
  const fields = [...new Set([...before.keys(), ...now.keys()])]
  return fields.flatMap((field) => {
    const [was, is] = [before.get(field), now.get(field)]
    if (was === is) return []
    if (was === undefined) return [`${field}: ${is} (new)`]
    if (is === undefined) return [`${field}: no longer said (was ${was})`]
    return [`${field}: ${was} -> ${is}`]
  })
}

const withoutStaff = ({ staff: _staff, ...rest }: Json): Json => rest

/** survey.at -> 10:00. Lists of plain values are one field. */
function flat(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), show(value)]])
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return new Map([[path.join('.'), value.map(show).join(', ')]])
  const below = Object.entries(value).flatMap(([key, one]) => [...flat(one, [...path, key])])
  return new Map(below)
}

const show = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value))
