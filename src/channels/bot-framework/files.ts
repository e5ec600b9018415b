// What comes with a message beside its words: files to fetch, files that came within it, stickers.
import { z } from 'zod'
import type { HeardMedia } from '../../messages/content.ts'
import { type Activity, type Attachment, TEAMS } from './activity.ts'
import { fileAt } from './fetch-file.ts'

export type HeardFile = {
  readonly content: HeardMedia
  /** Its bytes, where they came within the message. */
  readonly upload?: Uint8Array
}

/** Teams: a file that was put into the chat; only this address gives it to us. */
const TEAMS_FILE = 'application/vnd.microsoft.teams.file.download.info'
const teamsFile = z.object({ downloadUrl: z.string(), fileType: z.string().nullish() })

/** `text` is what was written: Teams sends it once more as HTML, which is no file. */
export function filesIn({ attachments = [], serviceUrl, channelId }: Activity, text: string): HeardFile[] {
  const files = attachments.flatMap((attachment) => fileOf(attachment, serviceUrl))
  if (files.length > 0 || text !== '' || channelId !== TEAMS) return files
  // A sticker or a moving picture is nothing but a picture within the HTML.
  const drawn = attachments.some(
    ({ contentType, content }) => contentType === 'text/html' && /<img\b/i.test(String(content)),
  )
  return drawn ? [{ content: { kind: 'sticker' } }] : []
}

function fileOf({ contentType, contentUrl, content, name }: Attachment, serviceUrl: string): HeardFile[] {
  const type = contentType.toLowerCase()
  if (type === TEAMS_FILE) {
    const file = teamsFile.safeParse(content)
    if (!file.success) return [{ content: { kind: 'unknown' } }]
    const { downloadUrl, fileType } = file.data
    return [{ content: { kind: kindOfEnding(fileType ?? name), file: fileAt(downloadUrl, serviceUrl) } }]
  }
  if (!contentUrl) return []
  const kind = kindOfType(type) ?? kindOfEnding(name)
  const [, inline] = /^data:[\w.+/*-]+;base64,([A-Za-z0-9+/=\s]*)$/.exec(contentUrl) ?? []
  if (inline !== undefined) return [{ content: { kind }, upload: Buffer.from(inline, 'base64') }]
  return [{ content: { kind, file: fileAt(contentUrl, serviceUrl) } }]
}

type Kind = HeardMedia['kind']

function kindOfType(type: string): Kind | undefined {
  if (type.startsWith('image/') || type === 'image') return 'photo'
  if (type.startsWith('audio/')) return 'voice'
  return type.startsWith('video/') ? 'video' : undefined
}

const ENDINGS: ReadonlyMap<string, Kind> = new Map([
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'heic', 'heif'].map((end) => [end, 'photo'] as const),
  ...['mp3', 'm4a', 'ogg', 'oga', 'wav', 'amr'].map((end) => [end, 'voice'] as const),
  ...['mp4', 'mov', 'webm'].map((end) => [end, 'video'] as const),
])

/** By what a file's name ends on: "jpg", or "wall.jpg". */
const kindOfEnding = (name: string | undefined): Kind =>
  ENDINGS.get(name?.split('.').at(-1)?.toLowerCase() ?? '') ?? 'document'
