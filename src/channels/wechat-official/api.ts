// Calls to WeChat's API with the access token; one that is refused is renewed once, and the call made again.
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import type { Tokens } from './access-token.ts'
import { ApiFailure, ask, readJson, request } from './request.ts'

export type Api = {
  /** Posts JSON, or gets where there is no body. Throws an ApiFailure. */
  call<T>(path: string, schema: z.ZodType<T>, body?: Readonly<Record<string, unknown>>): Promise<T>
  /** Uploads a picture for three days; returns its media id. Throws an ApiFailure. */
  upload(picture: Blob, name: string): Promise<string>
  /** A file that a guest sent, as WeChat answers, or the address of a video. Throws an ApiFailure. */
  media(mediaId: string): Promise<Response | { readonly videoUrl: string }>
}

/** Below what delivery allows for a whole send. */
const CALL_LIMIT: Duration = seconds(5)
const MEDIA_LIMIT: Duration = seconds(30)

/** 40001 invalid, or not the newest; 40014 not one at all; 42001 expired. */
const TOKEN_REFUSED: readonly (number | undefined)[] = [40001, 40014, 42001]

const uploaded = z.object({ media_id: z.string().min(1) })
const video = z.object({ video_url: z.url({ protocol: /^https?$/ }) })

export function openApi(root: string, tokens: Tokens): Api {
  async function withToken<T>(path: string, work: (url: URL) => Promise<T>): Promise<T> {
    const at = (token: string): URL => {
      const url = new URL(`/cgi-bin/${path}`, root)
      url.searchParams.set('access_token', token)
      return url
    }
    const token = await tokens.current()
    try {
      return await work(at(token))
    } catch (error) {
      if (!(error instanceof ApiFailure) || !TOKEN_REFUSED.includes(error.code)) throw error
      return work(at(await tokens.insteadOf(token)))
    }
  }

  return {
    call: (path, schema, body) =>
      withToken(path, (url) =>
        request(url, {
          what: path,
          schema,
          signal: AbortSignal.timeout(CALL_LIMIT),
          ...(body
            ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
            : {}),
        }),
      ),
    async upload(picture, name) {
      const { media_id } = await withToken('media/upload?type=image', (url) => {
        const body = new FormData()
        body.set('media', picture, name)
        const signal = AbortSignal.timeout(CALL_LIMIT)
        return request(url, { what: 'media/upload', schema: uploaded, method: 'POST', body, signal })
      })
      return media_id
    },
    media: (mediaId) =>
      withToken(`media/get?media_id=${encodeURIComponent(mediaId)}`, async (url) => {
        const response = await ask(url, { what: 'media/get', signal: AbortSignal.timeout(MEDIA_LIMIT) })
        const type = response.headers.get('content-type') ?? ''
        // A refusal comes as JSON with status 200, and so does where a video lies.
        if (!/json|text\/plain/.test(type)) return response
        return { videoUrl: (await readJson(response, 'media/get', video)).video_url }
      }),
  }
}
