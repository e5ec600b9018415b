// A small mail server on loopback: takes letters, and refuses or stalls when told to.
import { createServer } from 'node:net'
import { onLoopback } from './loopback.ts'

export type Letter = { from: string; to: string[]; head: Record<string, string>; body: string }

export type MailStandIn = {
  readonly port: number
  readonly letters: Letter[]
  /** What it answers to these commands in place of taking them: {'RCPT': '550 No such user'}; '' for silence, and a line cut after MESSAGE. */
  answers: Record<string, string>
  close(): Promise<void>
}

export async function openMailStandIn(user?: { name: string; password: string }): Promise<MailStandIn> {
  const letters: Letter[] = []
  const state = { answers: {} as Record<string, string> }

  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    let letter: Letter = { from: '', to: [], head: {}, body: '' }
    let data: string | undefined
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const greeting = state.answers['GREETING'] ?? '220 stand-in ESMTP'
    if (greeting) say(greeting)

    socket.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (data === undefined) command(line)
        else if (line === '.') deliver()
        else data += `${line.replace(/^\.\./, '.')}\r\n`
      }
    })

    function command(line: string): void {
      const verb = line.split(/[ :]/)[0]!.toUpperCase()
      const forced = state.answers[verb]
      if (forced !== undefined) return void (forced && say(forced))
      switch (verb) {
        case 'EHLO':
          say('250-stand-in')
          say(user ? '250-AUTH PLAIN' : '250-SIZE 10000000')
          say('250 8BITMIME')
          return
        case 'AUTH': {
          const [, name, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
            .toString()
            .split('\0')
          say(name === user?.name && password === user?.password ? '235 ok' : '535 Authentication failed')
          return
        }
        case 'MAIL':
          letter = { from: /<(.*)>/.exec(line)?.[1] ?? '', to: [], head: {}, body: '' }
          say('250 ok')
          return
        case 'RCPT':
          letter.to.push(/<(.*)>/.exec(line)?.[1] ?? '')
          say('250 ok')
          return
        case 'DATA':
          data = ''
          say('354 go on')
          return
        case 'QUIT':
          say('221 bye')
          socket.end()
          return
        default:
          say('502 unknown')
      }
    }

    function deliver(): void {
      const [head = '', ...body] = data!.split('\r\n\r\n')
      data = undefined
      for (const field of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
        const colon = field.indexOf(':')
        letter.head[field.slice(0, colon).toLowerCase()] = field.slice(colon + 1).trim()
      }
      letter.body = decoded(body.join('\r\n\r\n'), letter.head['content-transfer-encoding'])
      const forced = state.answers['MESSAGE']
      if (forced) return void say(forced)
      letters.push(letter)
      // Taken, and the line is cut before that can be said.
      if (forced === '') return void socket.destroy()
      say('250 queued')
    }
  })
  const loopback = await onLoopback(server)
  return {
    port: loopback.port,
    letters,
    get answers() {
      return state.answers
    },
    set answers(next) {
      state.answers = next
    },
    close: loopback.close,
  }
}

function decoded(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
