// Splits a message into the clauses that can each mean something of their own.

const BREAKS =
  /[.!?;。！？；\n…~]+|(?<=\p{L}), |，|、(?=.{6})|\b(?:but|however|except|although|though|other than|apart from)\b|但是?|不过|可是|只是|就是|除了|然而|지만|는데요? |근데|하지만|다만|빼고|けれども?|けど|(?<=[すたい])が、|ただし?|しかし|でも|のに/u
const MOST = 12

/** Clauses long enough to judge, in their order; the first dozen of a long message. */
export const clausesOf = (folded: string): string[] =>
  folded
    .split(BREAKS)
    .map((clause) => clause.trim())
    .filter((clause) => weight(clause) >= 8)
    .slice(0, MOST)

// Two Latin letters say about as much as one East Asian character.
const weight = (clause: string): number =>
  clause.length + (clause.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0)
