// Where a guest can be reached besides the chat, and how that is shown without giving it away.
import type { Guest } from '../guests/guest.ts'

export type Contact = { readonly channel: 'mail' | 'sms'; readonly address: string }

/** Mail before a telephone number: it costs nothing and works abroad. Undefined with neither on file. */
export function contactOf({ email, phone }: Pick<Guest, 'email' | 'phone'>): Contact | undefined {
  if (email?.includes('@')) return { channel: 'mail', address: email.trim() }
  const number = phone?.replace(/[^\d+]/g, '')
  return number && number.length >= 6 ? { channel: 'sms', address: number } : undefined
}

/** w***@example.com, +86 ••• 5678: enough for its owner to know it by. */
export function masked({ channel, address }: Contact): string {
  if (channel === 'mail') {
    const [, first = '', domain] = /^(.)?.*?@(.*)$/u.exec(address) ?? []
    return `${first}***@${domain}`
  }
  const country = CALLING_CODES.find((code) => address.startsWith(code))
  return `${country ? `${country} ` : ''}••• ${address.slice(-4)}`
}

/** Calling codes of where most guests come from; any other number is shown by its last digits alone. */
const CALLING_CODES = [
  '+86',
  '+82',
  '+81',
  '+852',
  '+853',
  '+886',
  '+65',
  '+60',
  '+66',
  '+61',
  '+44',
  '+49',
  '+33',
  '+1',
]
