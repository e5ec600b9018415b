// What a guest sent beside words, fetched from WeChat, which keeps it for three days.
import { type Duration, seconds } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import { LARGEST } from '../../messages/attachment.ts'
import { SendFailure } from '../../messages/channel.ts'
import type { Api } from './api.ts'
import { sendFailureOf } from './failing.ts'
import { ApiFailure, ask } from './request.ts'

const VIDEO_LIMIT: Duration = seconds(30)

/** Throws a SendFailure: refused for what will never be had, another for what may be had later. */
export async function fetchFile(api: Api, mediaId: string, language: Language): Promise<Uint8Array> {
  try {
    const found = await api.media(mediaId)
    if ('videoUrl' in found) {
      const signal = AbortSignal.timeout(VIDEO_LIMIT)
      return await read(await ask(new URL(found.videoUrl), { what: 'a video', signal, redirect: 'follow' }))
    }
    return await read(found)
  } catch (error) {
    // Asking for a file does nothing: it is always sure that nothing came of it.
    if (error instanceof ApiFailure)
      throw sendFailureOf(new ApiFailure(error.message, { code: error.code, sure: true }), language)
    throw error
  }
}

/** Stops reading where it is more than is kept: that is known without its end. */
async function read(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > LARGEST) throw new SendFailure({ kind: 'refused' }, 'too-large')
    }
  } catch (error) {
    if (error instanceof SendFailure) throw error
    throw new SendFailure({ kind: 'transient' }, 'The file broke off on its way', { cause: error })
  }
  return Buffer.concat(chunks)
}
