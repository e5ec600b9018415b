// Files that come and go with messages: checked by what they are, not by what they are called, and kept in the store.
import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { type Duration, type Instant, before, days, hours, minutes, seconds } from '../base/clock.ts'
import { type Id, type MessageId, newId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Job } from '../store/enqueue.ts'
import type { Store } from '../store/database.ts'
import { type Tx, announce } from '../store/transaction.ts'
import type { Claim } from './inbox.ts'

export type AttachmentId = Id<'attachment'>
export type Refusal = 'empty' | 'too-large' | 'unsupported'

/** Bytes. No more is kept, in or out. */
export const LARGEST = 10 * 1024 * 1024
/** What browsers show as a picture. */
export const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
/** What telephones record for WeChat; no browser plays it, so staff download it. */
export const SILK = 'audio/silk'
const KEPT: readonly string[] = [
  ...PICTURES,
  ...['image/heic', 'image/heif', 'application/pdf', 'video/mp4', 'video/quicktime', 'video/webm'],
  ...[
    'audio/ogg',
    'audio/ogg; codecs=opus',
    'audio/mpeg',
    'audio/mp4',
    'audio/x-m4a',
    'audio/amr',
    'audio/wav',
  ],
  SILK,
]

/** The media type that the bytes themselves show, where it is one that is kept. */
export async function checkFile(
  bytes: Uint8Array,
  accepted: readonly string[] = KEPT,
): Promise<Result<string, Refusal>> {
  if (bytes.byteLength === 0) return refused('empty')
  if (bytes.byteLength > LARGEST) return refused('too-large')
  const found = isSilk(bytes) ? SILK : (await fileTypeFromBuffer(bytes))?.mime
  return found !== undefined && accepted.includes(found) ? ok(found) : refused('unsupported')
}

/** Skype's SILK codec begins with its name; WeChat puts one byte before it. */
function isSilk(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0x02 ? 1 : 0
  return Buffer.from(bytes.subarray(start, start + SILK_NAME.length)).toString('latin1') === SILK_NAME
}
const SILK_NAME = '#!SILK_V3'

/** Keeps a file that came with its message, or that staff send; the message then names it. */
export async function keepUpload(
  db: Tx,
  { channel, bytes }: { channel: string; bytes: Uint8Array },
  accepted: readonly string[],
  now: Instant,
): Promise<Result<AttachmentId, Refusal>> {
  const checked = await checkFile(bytes, accepted)
  if (!checked.ok) return checked
  const id = newId<AttachmentId>(now)
  await db.$executeRaw`
    INSERT INTO attachment (id, state, channel, media_type, bytes, next_attempt_at, created_at)
    VALUES (${id}::uuid, 'kept', ${channel}, ${checked.value}, ${bytes}, ${now}, ${now})`
  return ok(id)
}

/** Ties what a message carries to it: a file that is kept already, or one that is to be fetched from the channel. */
export async function attach(
  tx: Tx,
  { messageId, channel, content }: Pick<Claim, 'messageId' | 'channel' | 'content'>,
  now: Instant,
): Promise<void> {
  if ('attachment' in content && content.attachment) return bindUpload(tx, content.attachment, messageId)
  if (!('file' in content) || !content.file || content.kind === 'sticker') return
  await tx.$executeRaw`
    INSERT INTO attachment (id, message_id, state, channel, reference, next_attempt_at, created_at)
    VALUES (${newId<AttachmentId>(now)}::uuid, ${messageId}::uuid, 'wanted', ${channel}, ${content.file}, now(), ${now})
    ON CONFLICT (message_id) DO NOTHING`
  announce(tx, 'file', messageId)
}

/** Makes an upload a message's own; one that another message has already stays with that. */
export async function bindUpload(tx: Tx, attachment: string, messageId: MessageId): Promise<void> {
  await tx.$executeRaw`
    UPDATE attachment SET message_id = ${messageId}::uuid WHERE id::text = ${attachment} AND message_id IS NULL`
}

export type KeptFile = { readonly bytes: Uint8Array; readonly mediaType: string }

/** The file of a message; undefined where there is none, or none that is kept. */
export async function fileOf(db: Tx, messageId: string): Promise<KeptFile | undefined> {
  const [row] = await db.$queryRaw<KeptFile[]>`
    SELECT a.bytes, a.media_type AS "mediaType" FROM message m
    JOIN attachment a ON a.message_id = m.id
      OR a.id = coalesce(m.content ->> 'attachment', m.content ->> 'photo')::uuid
    WHERE m.id::text = ${messageId} AND a.state = 'kept' LIMIT 1`
  return row
}

/** An upload by its own id, for sending it. */
export async function uploadOf(db: Tx, attachment: string): Promise<KeptFile | undefined> {
  const [row] = await db.$queryRaw<KeptFile[]>`
    SELECT bytes, media_type AS "mediaType" FROM attachment WHERE id::text = ${attachment} AND state = 'kept'`
  return row
}

export type Wanted = {
  readonly id: AttachmentId
  readonly messageId: MessageId
  readonly channel: string
  readonly reference: string
  /** With this one. */
  readonly attempts: number
}

/** Longer than a fetch may take. */
const FETCH_LEASE: Duration = minutes(1)

/** Leases the next file that is to be fetched; undefined when none is due. */
export async function nextWanted(store: Store): Promise<Wanted | undefined> {
  const [row] = await store.db.$queryRaw<Wanted[]>`
    UPDATE attachment SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${FETCH_LEASE / 1000})
    WHERE id = (SELECT id FROM attachment WHERE state = 'wanted' AND next_attempt_at <= now()
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, message_id AS "messageId", channel, reference, attempts`
  return row
}

/** What became of a fetch. */
export type Fetched =
  | { readonly kind: 'kept'; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string }
  | { readonly kind: 'again'; readonly after: Duration; readonly reason: string }

/** Stores what became of a fetch, and tells whoever looks at the conversation. */
export async function noteFetched(store: Store, { id }: Wanted, fetched: Fetched): Promise<void> {
  const [state, bytes, mediaType] =
    fetched.kind === 'kept'
      ? ['kept', fetched.bytes, fetched.mediaType]
      : [fetched.kind === 'again' ? 'wanted' : fetched.kind, null, null]
  const [row] = await store.db.$queryRaw<{ conversationId: string }[]>`
    UPDATE attachment a SET state = ${state}, bytes = ${bytes}, media_type = ${mediaType},
      failure = ${fetched.kind === 'kept' ? null : fetched.reason},
      next_attempt_at = now() + make_interval(secs => ${fetched.kind === 'again' ? fetched.after / 1000 : 0})
    FROM message m WHERE a.id = ${id}::uuid AND a.state = 'wanted' AND m.id = a.message_id
    RETURNING m.conversation_id AS "conversationId"`
  if (row) store.live.publish([{ kind: 'conversation', id: row.conversationId }])
}

/** 2 s, 4 s, 8 s … 1 h. */
export const fetchBackoff = (attempts: number): Duration => Math.min(seconds(1) * 2 ** attempts, hours(1))

/** Every night: uploads that no message came to carry. */
export const dropLooseUploads: Job<Record<string, never>> = {
  name: 'messages.drop-loose-uploads',
  payload: z.strictObject({}),
  cron: '40 3 * * *',
  async run(tx, _payload, now) {
    await tx.$executeRaw`
      DELETE FROM attachment WHERE message_id IS NULL AND created_at < ${before(now, days(1))}`
  },
}
