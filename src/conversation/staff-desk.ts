// What linked staff say in a private chat, or press in a staff group: link, cases, figures, taking a case.
import type { Instant } from '../base/clock.ts'
import { type CaseId, type ConversationId, type HotelId, type StaffId } from '../base/ids.ts'
import { type Language, answerIn, isLanguage } from '../base/locale.ts'
import { acknowledgeCase } from '../cases/acknowledge.ts'
import { tellGroup } from '../cases/alerts.ts'
import { type Case } from '../cases/case.ts'
import { caseById } from '../cases/list.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { ConversationKind } from '../messages/channel.ts'
import type { HeardContent } from '../messages/content.ts'
import type { Saying } from '../messages/say.ts'
import { type Params, type PhraseKey, phrase } from '../phrases/phrases.ts'
import { hotelsWhere } from '../staff/authority.ts'
import { type StaffMember, linkStaff, linkedStaff, staffById } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'
import { useToken } from '../verification/tokens.ts'
import { openCasesFor } from './desk-cases.ts'
import { figuresFor } from './desk-figures.ts'

export type AtDesk = {
  readonly conversationId: ConversationId
  readonly channel: string
  readonly account: string
  /** Who spoke, by the channel's own id. */
  readonly sender: string
  readonly kind: ConversationKind
  readonly heard: HeardContent
  readonly hotels: readonly Hotel[]
  readonly now: Instant
}

/**
 * Answers a member of staff, or a person who asks to be linked as one. Whoever is not linked, or has no right to what
 * they ask for, is told so and no more; who is no member of staff cannot tell a forged button from a real one.
 */
export async function staffDesk(tx: Tx, desk: AtDesk): Promise<Saying[]> {
  const member = await linkedStaff(tx, desk.channel, desk.account, desk.sender)
  const language = await languageFor(tx, desk, member)
  const { heard } = desk
  if (heard.kind === 'choice') return tapped(tx, desk, member, language, heard.id)
  const [command = '', ...words] = heard.kind === 'text' ? heard.text.trim().split(/\s+/) : []
  if (desk.kind === 'group') return isCommand(command) ? [saying(language, 'desk.private-only')] : []
  if (command.toLowerCase() === '/link') return link(tx, desk, language, words[0])
  if (!member) return [saying(language, 'desk.not-linked')]
  switch (command.toLowerCase()) {
    case '/cases':
      return openCasesFor(tx, member, desk.hotels, desk.now)
    case '/summary':
      return figuresFor(tx, member, desk.hotels, words, desk.now)
    default:
      return heard.kind === 'edited' ? [] : [help(member, desk.hotels)]
  }
}

const isCommand = (word: string): boolean => /^\/(link|cases|summary|help)$/i.test(word)

/** A group reads its hotel's language, a member of staff their own, anyone else the one last heard from them. */
async function languageFor(
  tx: Tx,
  { conversationId, kind, hotels }: AtDesk,
  member: StaffMember | undefined,
): Promise<Language> {
  if (member && kind !== 'group') return member.language
  const line = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { hotelId: true, language: true, heardLanguage: true },
  })
  const hotel = hotels.find(({ id }) => id === line?.hotelId)
  if (hotel) return hotel.languages[0]
  if (member) return member.language
  return isLanguage(line?.language) && kind !== 'group'
    ? line.language
    : answerIn(line?.heardLanguage ?? 'en')
}

async function link(
  tx: Tx,
  { conversationId, channel, account, sender, now }: AtDesk,
  language: Language,
  code: string | undefined,
): Promise<Saying[]> {
  if (!code) return [saying(language, 'desk.link-how')]
  const used = await useToken(tx, { token: code, purpose: 'staff-link', by: `${channel}:${sender}` }, now)
  const member = used.ok ? await staffById(tx, used.value as StaffId) : undefined
  if (!member) return [saying(language, 'desk.link-refused')]
  await linkStaff(tx, { staffId: member.id, channel, account, sender }, now)
  // From now on what is urgent goes first in this chat.
  await tx.conversation.update({ where: { id: conversationId }, data: { kind: 'staff' } })
  return [saying(member.language, 'desk.linked', { name: member.name })]
}

async function tapped(
  tx: Tx,
  desk: AtDesk,
  member: StaffMember | undefined,
  language: Language,
  choiceId: string,
): Promise<Saying[]> {
  if (!member) return [saying(language, 'desk.not-linked')]
  const [, caseId] = /^case\/ack\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(choiceId) ?? []
  if (!caseId) return [saying(language, 'desk.not-allowed')]
  const taken = await acknowledgeCase(tx, caseId as CaseId, member.id, desk.now)
  if (taken.ok) {
    await tellColleagues(tx, desk, taken.value, member)
    return [saying(language, 'desk.taken', { number: taken.value.number, name: member.name })]
  }
  switch (taken.error) {
    case 'unknown':
      return [saying(language, 'desk.not-allowed')]
    case 'already':
      return [await alreadyTaken(tx, caseId, language)]
  }
  return taken.error satisfies never
}

async function tellColleagues(
  tx: Tx,
  { hotels, conversationId, now }: AtDesk,
  { hotelId, number, ...rest }: Case,
  { name }: StaffMember,
): Promise<void> {
  const hotel = hotels.find(({ id }) => id === hotelId)
  if (!hotel) return
  const text = phrase(hotel.languages[0], 'desk.taken', { number, name })
  await tellGroup(tx, hotel, { hotelId, number, ...rest }, text, now, { but: conversationId })
}

async function alreadyTaken(tx: Tx, caseId: string, language: Language): Promise<Saying> {
  const found = await caseById(tx, caseId as CaseId)
  const number = found?.number ?? ''
  const name = found?.assigneeName ?? found?.acknowledgedByName
  return name
    ? saying(language, 'desk.already-taken', { number, name })
    : saying(language, 'desk.already', { number })
}

function help(member: StaffMember, hotels: readonly Hotel[]): Saying {
  const { name, language } = member
  const theirs = hotels.filter(({ id }) => hotelsWhere(member, 'see-cases').includes(id))
  if (theirs.length === 0) return saying(language, 'desk.help-nowhere', { name })
  const figures: HotelId | undefined = hotelsWhere(member, 'see-figures')[0]
  const lines = [
    phrase(language, 'desk.help', { name, hotels: theirs.map((hotel) => hotel.name).join(' · ') }),
    phrase(language, 'desk.help-cases'),
    ...(figures ? [phrase(language, 'desk.help-summary', { hotel: figures })] : []),
    phrase(language, 'desk.help-buttons'),
  ]
  return { text: lines.join('\n'), language }
}

function saying<Key extends PhraseKey>(language: Language, key: Key, ...params: Params<Key>): Saying {
  return { text: phrase(language, key, ...params), language }
}
