// The shape of a language's rules, and how its lists of phrases become patterns.

export type Rules = {
  /** The whole message, once punctuation and courtesies are gone. */
  readonly whole: Partial<
    Record<'stop' | 'human' | 'greeting' | 'thanks' | 'loyalty' | 'language' | 'privacy', RegExp>
  >
  /** Anywhere in the message; a complaint around it wins. */
  readonly within: Partial<Record<'stop' | 'human' | 'call' | 'loyalty' | 'privacy' | 'language', RegExp>>
  /** Thanks for what was done: what is named in it is no wish any more. */
  readonly thanked?: RegExp
  /** Words of danger. */
  readonly danger: readonly RegExp[]
  /** Idioms and things that carry words of danger without any: taken out before danger is listened for. */
  readonly harmless: readonly RegExp[]
  /** Of the words of danger those that figures of speech use too: alone they are heard unless the model is sure. */
  readonly figurative?: RegExp
  /** Giving up and leaving at once: a complaint, though nothing is complained of. */
  readonly leaving?: RegExp
  /** What makes a complaint severe, or slight. */
  readonly grave?: readonly RegExp[]
  readonly slight?: readonly RegExp[]
}

// Letters and digits of the alphabets that set spaces; as ranges, since \p{L} takes ten times as long to compile.
export const LETTER = '[\\w\\u00c0-\\u024f\\u1e00-\\u1eff\\u0400-\\u04ff]'

/** Alternatives as one pattern; a language with spaces gets word boundaries around them. */
export const spaced = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!${LETTER})(?:${phrases.join('|')})(?!${LETTER})`, 'u')

export const anywhere = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'u')

/** The whole text is one of the phrases, with any of the courtesies around it. */
export const whole = (courtesies: string, ...phrases: readonly string[]): RegExp =>
  new RegExp(`^(?:(?:${courtesies}) *)*(?:${phrases.join('|')})(?: *(?:${courtesies}))*$`, 'u')
