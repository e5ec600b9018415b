// The shape of the lexicon: what words of several languages mean alike, so that one language's lessons help the others.

/** Concept to its words, each side alternatives of a pattern: Latin script as whole words, any other anywhere. */
export type Words = Readonly<Record<string, readonly [latin: string, others: string]>>
