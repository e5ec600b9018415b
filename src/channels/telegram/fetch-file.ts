// What a guest sent beside words, fetched from Telegram: first where it lies, then the file itself.
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import { LARGEST } from '../../messages/attachment.ts'
import { SendFailure } from '../../messages/channel.ts'
import { ApiFailure, type BotApi } from './bot-api.ts'

const located = z.object({ file_path: z.string().optional(), file_size: z.number().optional() })

/** A token that is refused is a matter of configuration. */
const UNTIL_CONFIGURED: Duration = seconds(60)

/** Fetches a file by its file_id. Telegram gives bots files of up to 20 MB; more than we keep is not even begun. */
export async function fetchFile(api: BotApi, reference: string): Promise<Uint8Array> {
  try {
    const { file_path: path, file_size: size = 0 } = await api.call(
      'getFile',
      { file_id: reference },
      located,
    )
    if (size > LARGEST) throw tooLarge()
    if (path === undefined)
      throw new SendFailure({ kind: 'transient' }, 'Telegram does not say where it lies')
    const bytes = await api.download(path, LARGEST)
    if (!bytes) throw tooLarge()
    return bytes
  } catch (error) {
    throw error instanceof ApiFailure ? asSendFailure(error) : error
  }
}

const tooLarge = () => new SendFailure({ kind: 'refused' }, 'too-large')

function asSendFailure({ code, retryAfter, message }: ApiFailure): SendFailure {
  if (code === 429) return new SendFailure({ kind: 'wait', ms: seconds(retryAfter ?? 5) }, message)
  if (code === 401) return new SendFailure({ kind: 'wait', ms: UNTIL_CONFIGURED }, message)
  if (code === 400 && message.includes('file is too big')) return tooLarge()
  // "wrong file_id or the file is temporarily unavailable" says both: it is tried again for some hours. A link that
  // ran out, or a file that is not there yet, is a 404.
  return new SendFailure({ kind: 'transient' }, message)
}
