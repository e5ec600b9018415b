// Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), as far as we send them.

export type StreamEvent = {
  /** Undefined for an ordinary message. */
  readonly name: string | undefined
  readonly data: string
}

/** The events of a stream that have data, until it ends; throws when it breaks. */
export async function* eventsOf(body: NonNullable<Response['body']>): AsyncGenerator<StreamEvent> {
  let buffer = ''
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    buffer += part
    const blocks = buffer.split('\n\n')
    buffer = blocks.pop()!
    for (const block of blocks) {
      const lines = block.split('\n')
      const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6))
      const name = lines.find((line) => line.startsWith('event: '))?.slice(7)
      if (data.join('\n') !== '') yield { name, data: data.join('\n') }
    }
  }
}
