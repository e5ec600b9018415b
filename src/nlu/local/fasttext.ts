// Language identification by fastText's lid.176, which its package carries: loaded once, and only when asked.
import { getLIDModel } from 'fasttext.wasm.js'

export type LanguageGuess = { readonly language: string; readonly probability: number }

// The package's own types do not resolve: its declarations import each other without extensions.
type Found = { readonly alpha2: string | null; readonly possibility: number }
type Identify = (text: string) => Promise<LanguageGuess[]>

let loading: Promise<Identify> | undefined

/** Up to five likely languages (ISO 639-1, best first); none when the model cannot be loaded. Loads in about 0.1 s. */
export async function identify(text: string): Promise<LanguageGuess[]> {
  loading ??= load().catch(() => async () => [])
  return (await loading)(text)
}

async function load(): Promise<Identify> {
  const model = await getLIDModel()
  await model.load()
  return async (text) => {
    const found: Found[] = await model.identify(text.replaceAll('\n', ' ').slice(0, 400), 5)
    return found.flatMap(({ alpha2, possibility }) =>
      alpha2 === null ? [] : [{ language: alpha2, probability: Math.min(1, possibility) }],
    )
  }
}
