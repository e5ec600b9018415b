// Photos that staff send: Microsoft's apps fetch them from us, by a link that is signed and ends.
import type { RequestHandler } from 'express'
import { type Clock, type Duration, after, days, fromEpoch } from '../../base/clock.ts'
import { uploadOf } from '../../messages/attachment.ts'
import type { Store } from '../../store/database.ts'
import type { Signer } from '../../verification/signing.ts'

/** Below PUBLIC_URL. */
export const PHOTO_PATH = '/channels/bot-framework/photos'

/** A guest may scroll back for so long. */
const GOOD_FOR: Duration = days(30)

export type PhotoLinks = {
  /** A link to an attachment, for whoever holds it. */
  to(attachment: string): Promise<string>
  readonly answer: RequestHandler<{ signed: string }>
}

export function openPhotoLinks(
  store: Store,
  { signer, publicUrl, clock }: { signer: Signer; publicUrl: string; clock: Clock },
): PhotoLinks {
  return {
    async to(attachment) {
      const ends = Math.floor(after(clock(), GOOD_FOR).getTime() / 1000)
      return `${publicUrl}${PHOTO_PATH}/${await signer.sign(`bot-photo-${ends}-${attachment}`)}`
    },
    async answer({ params }, response) {
      const text = await signer.verify(params.signed)
      const [, ends, attachment] = /^bot-photo-(\d+)-([\w-]+)$/.exec(text ?? '') ?? []
      const good = attachment !== undefined && clock() < fromEpoch(Number(ends) * 1000)
      const file = good ? await uploadOf(store.db, attachment) : undefined
      if (!file) return void response.status(404).end()
      response
        .set({
          'Content-Type': file.mediaType,
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          // Web Chat shows it on a page that is not ours.
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Cache-Control': 'private, max-age=86400, immutable',
        })
        .send(Buffer.from(file.bytes))
    },
  }
}
