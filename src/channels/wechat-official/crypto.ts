// WeChat's signatures and its message encryption: SHA-1 over sorted strings, AES-256-CBC with the AppID inside.
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import { type Result, ok, refused } from '../../base/result.ts'

/** SHA-1, hex, over the parts in the order of their characters: token, timestamp, nonce, and the ciphertext if any. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Compares in a time that tells nothing, whatever was given. */
export function isSignature(given: string, ...parts: readonly string[]): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(signatureOf(...parts)))
}

/** PKCS#7 with blocks of 32 bytes, although AES has blocks of 16. */
const BLOCK = 32
/** Sixteen random bytes, then the length of the message. */
const RANDOM = 16
const HEAD = RANDOM + 4

/**
 * The message inside a ciphertext. `aesKey` is the EncodingAESKey, 43 letters and digits. Refused where it was not
 * encrypted with this key (unreadable), or for another account (other-account).
 */
export function decrypt(
  ciphertext: string,
  { aesKey, appId }: { readonly aesKey: string; readonly appId: string },
): Result<string, 'unreadable' | 'other-account'> {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  let padded: Buffer
  try {
    padded = Buffer.concat([decipher.update(ciphertext, 'base64'), decipher.final()])
  } catch {
    return refused('unreadable')
  }
  const plain = unpadded(padded)
  if (!plain || plain.length < HEAD) return refused('unreadable')
  const end = HEAD + plain.readUInt32BE(RANDOM)
  if (end > plain.length) return refused('unreadable')
  if (plain.subarray(end).toString('utf8') !== appId) return refused('other-account')
  return ok(plain.subarray(HEAD, end).toString('utf8'))
}

function unpadded(padded: Buffer): Buffer | undefined {
  const count = padded.at(-1) ?? 0
  if (count < 1 || count > BLOCK || count > padded.length) return undefined
  const padding = padded.subarray(padded.length - count)
  return padding.every((byte) => byte === count) ? padded.subarray(0, padded.length - count) : undefined
}
