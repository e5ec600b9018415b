// A refusal that is expected is a value; only bugs and broken infrastructure are thrown.
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <E extends string>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
})
