// Chinese in the characters that the guest writes: the catalogue speaks simplified ones, Taiwan and Hong Kong do not.
import { isTraditional } from '../base/han.ts'
import type { Choice, SaidContent } from './content.ts'

type Said = {
  readonly text: string
  readonly language: string
  readonly choices?: readonly Choice[] | undefined
  readonly link?: SaidContent['link']
  readonly staffId?: unknown
}

/** Puts simplified Chinese into a guest's script. */
export type Script = (text: string) => string

const asItIs: Script = (text) => text

// A megabyte of dictionary, read when the first guest needs it.
let reading: Promise<Script> | undefined

function traditional(): Promise<Script> {
  reading ??= import('opencc-js/cn2t').then(({ Converter }) => Converter({ from: 'cn', to: 'twp' }))
  return reading
}

/** The script of whoever was last heard in the language `heard`: of traditional Chinese Taiwan's (OpenCC, s2twp). */
export async function scriptOf(heard: string | null | undefined): Promise<Script> {
  return heard && isTraditional(heard) ? traditional() : asItIs
}

/** What is said, in the script of whoever is spoken to; what a member of staff wrote stays as it was written. */
export async function inScriptOf<Saying extends Said>(
  heard: string | null,
  sayings: readonly Saying[],
): Promise<readonly Saying[]> {
  const script = await scriptOf(heard)
  if (script === asItIs) return sayings
  return sayings.map((saying) =>
    saying.language === 'zh-CN' && !saying.staffId ? rewritten(saying, script) : saying,
  )
}

const rewritten = <Saying extends Said>(saying: Saying, script: Script): Saying => ({
  ...saying,
  language: 'zh-TW',
  text: script(saying.text),
  choices: saying.choices?.map((choice) => ({ ...choice, label: script(choice.label) })),
  link: saying.link && { ...saying.link, label: script(saying.link.label) },
})
