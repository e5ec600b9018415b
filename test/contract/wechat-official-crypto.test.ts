// Signatures and encryption agree with WeChat's own examples and with another implementation, for any message.
import { createCipheriv } from 'node:crypto'
import { decrypt as othersDecrypt, encrypt, getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, isSignature, signatureOf } from '../../src/channels/wechat-official/crypto.ts'
import { posted } from '../../src/channels/wechat-official/posted.ts'
import { readXml } from '../../src/channels/wechat-official/xml.ts'
import { xmlOf } from './wechat-official-posts.ts'

const APP_ID = 'wx0123456789abcdef'
const letters = fc.constantFrom(
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
)
// The 43rd letter carries four bits of which two count: an EncodingAESKey ends in one that leaves them zero.
const aesKeys = fc
  .tuple(
    fc.array(letters, { minLength: 42, maxLength: 42 }),
    fc.constantFrom(...Array.from('AEIMQUYcgkosw048')),
  )
  .map(([most, last]) => most.join('') + last)
const texts = fc.string({ unit: 'grapheme', maxLength: 3000 })
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

test.each([
  ['1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ['1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
])('the examples of WeChat’s documentation are signed as it says (%s)', (timestamp, nonce, signature) => {
  expect(signatureOf('AAAAA', timestamp, nonce)).toBe(signature)
  expect(isSignature(signature, 'AAAAA', timestamp, nonce)).toBe(true)
  expect(isSignature(signature.toUpperCase(), 'AAAAA', timestamp, nonce)).toBe(false)
  expect(isSignature(signature.slice(0, -1), 'AAAAA', timestamp, nonce)).toBe(false)
  expect(isSignature('', 'AAAAA', timestamp, nonce)).toBe(false)
})

test('signatures agree with another implementation', () => {
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), fc.base64String(), (token, timestamp, nonce, ciphertext) => {
      const theirs = getSignature(token, String(timestamp), String(nonce), ciphertext)
      expect(signatureOf(token, String(timestamp), String(nonce), ciphertext)).toBe(theirs)
    }),
  )
})

test('what another implementation encrypts is read whole, whatever it says and however long it is', () => {
  fc.assert(
    fc.property(aesKeys, texts, fc.uint8Array({ minLength: 16, maxLength: 16 }), (aesKey, text, random) => {
      const ciphertext = encrypt(aesKey, text, APP_ID, Buffer.from(random))
      expect(othersDecrypt(aesKey, ciphertext)).toMatchObject({ message: text, id: APP_ID })
      expect(decrypt(ciphertext, { aesKey, appId: APP_ID })).toEqual({ ok: true, value: text })
    }),
  )
})

test('every length of padding is taken away: 32 messages, each longer by a byte', () => {
  for (let length = 0; length < 33; length += 1) {
    const text = 'x'.repeat(length)
    expect(decrypt(encrypt(AES_KEY, text, APP_ID), { aesKey: AES_KEY, appId: APP_ID })).toEqual({
      ok: true,
      value: text,
    })
  }
})

test('a message for another account is refused', () => {
  const ciphertext = encrypt(AES_KEY, 'hello', 'wxAnother')
  expect(decrypt(ciphertext, { aesKey: AES_KEY, appId: APP_ID })).toEqual({
    ok: false,
    error: 'other-account',
  })
})

test('whatever is not encrypted with our key is refused and never throws', () => {
  fc.assert(
    fc.property(aesKeys, texts, (aesKey, text) => {
      fc.pre(aesKey !== AES_KEY)
      const ciphertext = encrypt(aesKey, text, APP_ID)
      expect(decrypt(ciphertext, { aesKey: AES_KEY, appId: APP_ID }).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (rubbish) => {
      expect(decrypt(rubbish, { aesKey: AES_KEY, appId: APP_ID }).ok).toBe(false)
    }),
  )
})

test('a length that reaches beyond the message, and padding that is none, are refused', () => {
  const sealed = (plain: Buffer): string => {
    const key = Buffer.from(`${AES_KEY}=`, 'base64')
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  }
  const head = (length: number): Buffer => {
    const bytes = Buffer.alloc(20)
    bytes.writeUInt32BE(length, 16)
    return bytes
  }
  const padded = (plain: Buffer): Buffer =>
    Buffer.concat([plain, Buffer.alloc(64 - plain.length, 64 - plain.length)])
  const body = Buffer.from(`hi${APP_ID}`)
  const whole = Buffer.concat([head(2), body])
  const open = (plain: Buffer) => decrypt(sealed(plain), { aesKey: AES_KEY, appId: APP_ID })
  expect(open(padded(whole))).toEqual({ ok: true, value: 'hi' })
  expect(open(padded(Buffer.concat([head(3), body])))).toEqual({ ok: false, error: 'other-account' })
  for (const length of [100, 0xffffffff])
    expect(open(padded(Buffer.concat([head(length), body])))).toEqual({ ok: false, error: 'unreadable' })
  const torn = padded(whole)
  torn[60] = 7
  expect(open(torn)).toEqual({ ok: false, error: 'unreadable' })
  const beyond = padded(whole)
  beyond.fill(33, 40)
  expect(open(beyond)).toEqual({ ok: false, error: 'unreadable' })
})

test('any text of a guest comes out of the XML as it was written', () => {
  fc.assert(
    fc.property(texts, fc.bigInt({ min: 1n, max: 2n ** 63n }), (text, id) => {
      const content = text.replaceAll('\r', ' ')
      fc.pre(content.trim() !== '')
      const xml = xmlOf({
        ToUserName: 'gh_hotel',
        FromUserName: 'o1',
        CreateTime: 1_714_037_059,
        MsgType: 'text',
        Content: content,
        MsgId: String(id),
      })
      const parsed = posted.parse(readXml(xml))
      expect(parsed).toMatchObject({ Content: content, MsgId: String(id), CreateTime: 1_714_037_059 })
    }),
  )
})

test.each([
  ['a document type', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Content>&a;</Content></xml>'],
  [
    'an entity that grows',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><xml><C>&b;</C></xml>',
  ],
  ['a file of this machine', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><C>&f;</C></xml>'],
  ['a prototype', '<xml><__proto__><polluted>1</polluted></__proto__></xml>'],
  ['a constructor', '<xml><constructor><prototype><polluted>1</polluted></prototype></constructor></xml>'],
  ['elements in elements without end', `<xml>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</xml>`],
  ['half an element', '<xml><Content>'],
  ['JSON', '{"Content":"x"}'],
  ['nothing', ''],
])('%s is no message', (_name, xml) => {
  expect(readXml(xml)).toBeUndefined()
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('no entity is replaced: what WeChat means, it writes as it is', () => {
  expect(readXml('<xml><Content>&lt;b&gt; &#60; &amp;</Content></xml>')).toEqual({
    Content: '&lt;b&gt; &#60; &amp;',
  })
})

test('what looks like such a thing in the words of a guest is only words', () => {
  const words = '<!DOCTYPE html> &amp; <b>&lt;</b> ]]> __proto__'
  expect(readXml(xmlOf({ Content: words }))).toEqual({ Content: words })
})
