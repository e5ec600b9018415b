// Reads what came with a message, and no more of it than is kept.
import type { Duration } from '../../base/clock.ts'
import { seconds } from '../../base/clock.ts'
import { AccountFailure, within } from './account.ts'
import type { Puppet } from './puppet.ts'

const FILE_LIMIT: Duration = seconds(20)

/** Throws an AccountFailure: too-large above `largest` bytes, unsure when it takes too long. */
export async function readFile(puppet: Puppet, messageId: string, largest: number): Promise<Uint8Array> {
  let end: (() => void) | undefined
  return within(
    FILE_LIMIT,
    'Fetching a file',
    (async () => {
      const box = await puppet.messageFile(messageId)
      if (box.size > largest) throw tooLarge()
      const stream = await box.toStream()
      end = () => stream.destroy()
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > largest) throw tooLarge()
        chunks.push(Buffer.from(chunk))
      }
      // A connection that broke looks like a file that ended.
      if (size === 0 || size < box.size) throw new AccountFailure('unsure', 'The file came only in part')
      return Buffer.concat(chunks)
    })(),
  ).finally(() => end?.())
}

const tooLarge = () => new AccountFailure('too-large', 'too-large')
