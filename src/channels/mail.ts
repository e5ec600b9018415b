// The mail channel: writes to the addresses of guests and staff; nobody answers there.
import type { SendMailOptions, Transporter } from 'nodemailer'
import { type Duration, seconds } from '../base/clock.ts'
import { cut } from '../cases/summary.ts'
import type { Log } from '../base/log.ts'
import {
  type Channel,
  type ChannelStatus,
  type Failing,
  type Outgoing,
  SendFailure,
} from '../messages/channel.ts'
import type { SaidContent } from '../messages/content.ts'
import { absolute } from './link.ts'
import { photoName } from './photo-name.ts'

/** Of silence, at each step. */
const PATIENCE: Duration = seconds(5)
/** A mail server that refuses our credentials is a matter of configuration: messages wait for it. */
const UNTIL_CONFIGURED: Duration = seconds(60)
const SUBJECT_LENGTH = 78

/**
 * Opens the channel to a server such as smtp://user:password@host:587, or smtps://… for TLS from the first byte. The
 * sender is `from`, else `?from=` of the url, else the user name where that is an address. `publicUrl` completes
 * links that are relative.
 */
export function openMail(
  url: string,
  { from, publicUrl = '', log }: { from?: string; publicUrl?: string; log: Log },
): Channel {
  const { server, sender } = readUrl(url, from)
  let status: ChannelStatus = { kind: 'starting' }

  function become(next: ChannelStatus): void {
    if (next.kind === 'down' && status.kind !== 'down') log.warn({ event: 'mail.down', reason: next.reason })
    status = next
  }
  const up = () => become({ kind: 'up', detail: new URL(server).host })

  verify(server).then(up, (error: unknown) => become({ kind: 'down', reason: reasonOf(error) }))

  return {
    name: 'mail',
    status: () => status,
    async send({ id, address, content, photo }) {
      if (!isAddress(address)) throw new SendFailure({ kind: 'refused' }, 'This is no mail address')
      const { mailer, handedOver } = await connect(server)
      try {
        const sent: unknown = await mailer.sendMail(
          letter({ id, address, content, photo, sender, publicUrl }),
        )
        up()
        return { receipt: (sent as { messageId?: string }).messageId ?? id }
      } catch (error) {
        const failing = failingOf(error, handedOver())
        if (failing.kind !== 'refused') become({ kind: 'down', reason: reasonOf(error) })
        throw new SendFailure(failing, reasonOf(error), { cause: error })
      } finally {
        mailer.close()
      }
    },
    stop: async () => undefined,
  }
}

/** One letter's own way to the server; `handedOver` tells whether the whole letter has been written to it. */
type Connection = { readonly mailer: Transporter; readonly handedOver: () => boolean }

async function verify(server: string): Promise<void> {
  const { mailer } = await connect(server)
  await mailer.verify().finally(() => mailer.close())
}

async function connect(server: string): Promise<Connection> {
  const { createTransport } = await import('nodemailer')
  let written = false
  const limits = {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    dnsTimeout: PATIENCE,
  }
  const { protocol, hostname, port, username, password, searchParams } = new URL(server)
  const secure = protocol === 'smtps:'
  const mailer = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: searchParams.get('requireTLS') === 'true',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
    // nodemailer says nowhere else how far it got: it notes the letter once its last line has been written.
    logger: { info: (about: unknown) => (written ||= (about as { tnx?: unknown }).tnx === 'message') },
  })
  return { mailer, handedOver: () => written }
}

function letter({
  id,
  address,
  content: { text, link },
  photo,
  sender,
  publicUrl,
}: {
  id: string
  address: string
  content: SaidContent
  photo: Outgoing['photo']
  sender: string
  publicUrl: string
}): SendMailOptions {
  const words = text.toWellFormed()
  const firstLine = words.trim().split(/[\r\n]/, 1)[0] ?? ''
  const url = link && absolute(link.url, publicUrl)
  return {
    from: sender,
    to: { name: '', address },
    subject: cut(firstLine, SUBJECT_LENGTH),
    text: url ? `${words}\n\n${link.label}: ${url}` : words,
    // The same when it is sent again, so that mail programs can tell.
    messageId: `<${id}@${sender.split('@').at(-1)!.replace(/>$/, '')}>`,
    // Out-of-office programs stay silent.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(photo ? { attachments: [attached(photo)] } : {}),
  }
}

const attached = ({ bytes, mediaType }: NonNullable<Outgoing['photo']>) => ({
  filename: photoName(mediaType),
  content: Buffer.from(bytes),
  contentType: mediaType,
})

function readUrl(url: string, from: string | undefined): { server: string; sender: string } {
  const server = new URL(url)
  const { username, hostname, searchParams } = server
  const user = decodeURIComponent(username)
  const given = from ?? searchParams.get('from') ?? undefined
  const domain = /[a-z]/i.test(hostname) && !hostname.includes(':') ? hostname : 'localhost'
  return { server: server.href, sender: given ?? (isAddress(user) ? user : `no-reply@${domain}`) }
}

const isAddress = (text: string): boolean => /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text)

function failingOf(error: unknown, handedOver: boolean): Failing {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'wait', ms: UNTIL_CONFIGURED }
  // A refusal for good of this reader or this letter; any earlier one is of us, whatever the letter.
  const { command = '' } = error as { command?: string }
  if (responseCode >= 500)
    return /^(RCPT|DATA)/.test(command) ? { kind: 'refused' } : { kind: 'wait', ms: UNTIL_CONFIGURED }
  // It was all written, and the server went away without a word on it: it may have taken it.
  return { kind: handedOver && responseCode === 0 ? 'unsure' : 'transient' }
}

/** What went wrong, for whoever looks after the connection: what to check comes first. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: string }
  const said = error instanceof Error ? error.message : String(error)
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return `The mail server refuses the user or the password of SMTP_URL (${said})`
  if (code === 'EDNS' || code === 'ESOCKET' || code === 'ECONNECTION' || code === 'ETIMEDOUT')
    return `The mail server of SMTP_URL cannot be reached, or went away: ${said}`
  return said
}
