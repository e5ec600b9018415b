// What a guest sent beside words, fetched from WeChat, which keeps it for three days.
import { type Duration, seconds } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import { readFile } from '../read-body.ts'
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
      return await readFile(
        await ask(new URL(found.videoUrl), { what: 'a video', signal, redirect: 'follow' }),
      )
    }
    return await readFile(found)
  } catch (error) {
    // Asking for a file does nothing: it is always sure that nothing came of it.
    if (error instanceof ApiFailure)
      throw sendFailureOf(new ApiFailure(error.message, { code: error.code, sure: true }), language)
    throw error
  }
}
