// An activity as what Bellbird hears: messages, a door that opens or shuts, or nothing. Pure.
import { createHash } from 'node:crypto'
import { type Instant, earlier, instant } from '../../base/clock.ts'
import { cut } from '../../cases/summary.ts'
import type { Incoming } from '../../messages/channel.ts'
import type { HeardContent } from '../../messages/content.ts'
import { type Activity, TEAMS, addressOf, isShared } from './activity.ts'
import { chosenIn } from './choice.ts'
import { type HeardFile, filesIn } from './files.ts'
import { ACCOUNT } from './reference.ts'
import { textOf } from './text.ts'

export type HeardMessage = {
  readonly incoming: Incoming
  /** The bytes of a file that came within the message. */
  readonly upload?: Uint8Array
}

export type Heard =
  | { readonly kind: 'messages'; readonly messages: readonly HeardMessage[] }
  /** We were let into a chat, or put out of it. */
  | { readonly kind: 'door'; readonly open: boolean; readonly greeting?: Incoming }
  | { readonly kind: 'nothing' }

const NOTHING: Heard = { kind: 'nothing' }

export function hear(activity: Activity, now: Instant): Heard {
  if (activity.from.role === 'bot' || activity.from.role === 'skill') return NOTHING
  switch (activity.type) {
    case 'message':
    case 'invoke':
      return heardMessage(activity, now)
    case 'messageUpdate':
      return isShared(activity) ? NOTHING : heardEdit(activity, now)
    case 'messageDelete':
      return isShared(activity) || !activity.id
        ? NOTHING
        : one(activity, { kind: 'deleted', of: activity.id }, `${activity.id}:deleted`, now)
    case 'conversationUpdate':
      return heardArrival(activity, now)
    case 'installationUpdate':
      return heardInstallation(activity)
    default:
      return NOTHING
  }
}

function heardMessage(activity: Activity, now: Instant): Heard {
  const id = activity.id ?? likeness(activity)
  const chosen = chosenIn(activity)
  if (chosen) return one(activity, chosen, id, now)
  if (activity.type === 'invoke') return NOTHING
  const { text, namesUs } = textOf(activity)
  if (isShared(activity)) return namesUs ? one(activity, { kind: 'text', text }, id, now) : NOTHING
  const place = placeIn(activity)
  const files = filesIn(activity, text)
  if (files.length === 0) return one(activity, place ?? spoken(text), id, now)
  return {
    kind: 'messages',
    messages: files.map(({ content, upload }: HeardFile, n) => ({
      incoming: {
        ...speaker(activity, now),
        externalId: n === 0 ? id : `${id}#${n + 1}`,
        // What was written beside several files stands with the first.
        content: n === 0 && text !== '' ? { ...content, caption: text } : content,
      },
      ...(upload ? { upload } : {}),
    })),
  }
}

/** A link cannot begin a chat here, but its token can be sent by hand. */
function spoken(text: string): HeardContent {
  const begun = /^\/start(?:\s+(\S+))?$/i.exec(text)
  if (!begun) return { kind: 'text', text }
  return { kind: 'start', ...(begun[1] ? { token: begun[1] } : {}) }
}

function heardEdit(activity: Activity, now: Instant): Heard {
  if (!activity.id) return NOTHING
  const { text } = textOf(activity)
  // Each change is told once, and has a time of its own.
  const id = `${activity.id}:edited:${activity.timestamp ?? likeness(activity)}`
  return one(activity, { kind: 'edited', text, of: activity.id }, id, now)
}

/** In Teams the bot is added once; elsewhere a chat begins with it, and it may be told of twice. */
function heardArrival(activity: Activity, now: Instant): Heard {
  const added = activity.membersAdded ?? []
  if (added.length === 0) return NOTHING
  const teams = activity.channelId === TEAMS
  if (teams && !added.some(({ id }) => id === activity.recipient.id)) return NOTHING
  if (isShared(activity)) return { kind: 'door', open: true }
  const externalId = teams ? `start:${activity.id ?? likeness(activity)}` : 'start'
  const greeting = { ...speaker(activity, now), externalId, content: { kind: 'start' as const } }
  return { kind: 'door', open: true, greeting }
}

function heardInstallation({ action }: Activity): Heard {
  if (action === 'add' || action === 'add-upgrade') return { kind: 'door', open: true }
  return action === 'remove' ? { kind: 'door', open: false } : NOTHING
}

function placeIn({ entities = [] }: Activity): HeardContent | undefined {
  const place = entities.find(({ type }) => type === 'GeoCoordinates')
  if (place?.latitude === undefined || place.longitude === undefined) return undefined
  return { kind: 'location', caption: `${place.latitude}, ${place.longitude}` }
}

const one = (activity: Activity, content: HeardContent, externalId: string, now: Instant): Heard => ({
  kind: 'messages',
  messages: [{ incoming: { ...speaker(activity, now), externalId, content } }],
})

function speaker(activity: Activity, now: Instant): Omit<Incoming, 'externalId' | 'content'> {
  const { from, locale, timestamp } = activity
  const shared = isShared(activity)
  const name = from.name?.trim()
  return {
    channel: 'bot-framework',
    account: ACCOUNT,
    address: addressOf(activity),
    kind: shared ? 'group' : 'guest',
    ...(shared ? { sender: from.id } : {}),
    ...(name && !shared ? { displayName: cut(name, 80) } : {}),
    ...(locale ? { languageHint: locale } : {}),
    sentAt: timestamp ? earlier(instant(timestamp), now) : now,
  }
}

/** In place of an id, where a channel gives none: the same for the same message. */
const likeness = ({ from, timestamp, text, value }: Activity): string =>
  createHash('sha256')
    .update(JSON.stringify([from.id, timestamp, text, value]))
    .digest('base64url')
    .slice(0, 22)
