// Reads what a peer sends, within a limit: the body of a request to us, and a file that we asked for.
import type { IncomingMessage } from 'node:http'
import { LARGEST } from '../messages/attachment.ts'
import { SendFailure } from '../messages/channel.ts'

/** A request's body as text; undefined where it is longer than so many bytes. */
export async function readRequest(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    // Read to its end even then: whoever still sends could not hear our answer.
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8')
}

/** A response's bytes; undefined where there are more than `most`, which is known without reading its end. */
export async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A file of a size that is kept. Throws a SendFailure: refused where it is larger, transient where it broke off. */
export async function readFile(response: Response): Promise<Uint8Array> {
  const bytes = await readAtMost(response, LARGEST).catch((cause: unknown) => {
    throw new SendFailure({ kind: 'transient' }, 'The file broke off on its way', { cause })
  })
  if (!bytes) throw new SendFailure({ kind: 'refused' }, 'too-large')
  return bytes
}
