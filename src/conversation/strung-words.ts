// A text that is nothing but known words strung together: what kinds of words they are. Pure.
import { toSimplified } from '../base/han.ts'

/** Words by kind, each list separated by |. */
export type WordLists<Kind extends string> = Readonly<Record<Kind, string>>

/** Tells the kinds of a text's words; undefined where it says anything else, or asks. */
export function strungOf<Kind extends string>(
  lists: WordLists<Kind>,
  longest: number,
): (text: string) => ReadonlySet<Kind> | undefined {
  const known = (Object.entries(lists) as [Kind, string][])
    .flatMap(([kind, listed]) => listed.split('|').map((said) => [plain(said), kind] as const))
    .filter(([words]) => words !== '')
    .sort(([one], [other]) => other.length - one.length)
  return (text) => {
    if (text.length > longest || /[?？]/.test(text)) return undefined
    const kinds = new Set<Kind>()
    for (let rest = plain(text); rest !== '';) {
      const found = known.find(([words]) => rest.startsWith(words) && endsWord(words, rest))
      if (!found) return undefined
      const [words, kind] = found
      kinds.add(kind)
      rest = rest.slice(words.length).trimStart()
    }
    return kinds
  }
}

function plain(text: string): string {
  const bare = toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/[\ufe0f\p{Emoji_Modifier}]/gu, '')
    .replace(/[\s.,!?~。、！～·…;:()"“”「」-]+/gu, ' ')
    .trim()
  // Korean is spaced as each writer likes.
  return /\p{Script=Hangul}/u.test(bare) ? bare.replaceAll(' ', '') : bare
}

/** Words of Latin letters end where their letters end; those of the other scripts are strung together. */
const endsWord = (words: string, text: string): boolean =>
  !/[a-z']$/.test(words) || !/^[a-z']/.test(text.slice(words.length))
