// How texts are written down: one entry a key, every language side by side, so that a missing one does not compile.
import type { Language } from '../base/locale.ts'

/** Keeps the literal types of the English texts, from which the arguments of each phrase are read. */
export const texts = <const T extends Record<string, Record<Language, string>>>(entries: T): T => entries
