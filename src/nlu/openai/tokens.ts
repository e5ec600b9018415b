// How many tokens a text is at most: what is set aside before a server has counted.

/** More than any tokenizer makes of a text: three letters of ASCII or two thirds of any other a token. */
export function countTokensAtMost(text: string): number {
  const ascii = text.match(/\p{ASCII}/gu)?.length ?? 0
  return Math.ceil(ascii / 3 + (text.length - ascii) * 1.5)
}
