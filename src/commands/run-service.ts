// `bellbird start`: runs the service, says where everything is, and stops it on a signal.
import { hours } from '../base/clock.ts'
import { CONFIGURED_CHANNELS, type ConfiguredChannel, NEEDS, howToOpen } from '../channels/needs.ts'
import { missingPuppet } from '../channels/wechat/missing-puppet.ts'
import { type Config, modelLine, noteAddress } from '../config.ts'
import { type Service, startService } from '../main.ts'
import { staffOf } from '../staff/staff.ts'
import { issueToken } from '../verification/tokens.ts'
import { print } from './with-store.ts'

/** Returns when the service has stopped. */
export async function runService(config: Config): Promise<void> {
  const stopping = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const service = await startService(config, say)
  try {
    noteAddress(config, config.PUBLIC_URL ?? service.url)
    print(await welcome(config, service))
  } catch (error) {
    // Guests are served all the same; what is missing is a text.
    const reason = error instanceof Error ? error.message : String(error)
    say(`Bellbird runs on ${service.url}, but could not say where everything is: ${reason}`)
  } finally {
    await stopping
    say('\nStopping: finishing what is running …')
    await service.stop()
    say('Stopped.')
  }
}

async function welcome(config: Config, { site, url }: Service): Promise<string> {
  const address = config.PUBLIC_URL ?? url
  const hotels = site.hotels.all()
  const lines = [
    '',
    `Bellbird is ready on ${address}`,
    '',
    ...section(
      'Guests chat',
      hotels.map(({ id, name }) => [name, `${address}/chat/${id}`] as const),
    ),
    ...section('Console', await signInLinks(service(site, address))),
    ...section('Channels', channelLines(config)),
    ...section('Data', [
      [
        'Database',
        config.DATABASE_URL ? 'the server of DATABASE_URL' : `built in, ${config.DATA_DIR}/postgres`,
      ],
      ['API key', config.BELLBIRD_API_KEY ? 'BELLBIRD_API_KEY' : `${config.DATA_DIR}/api-key`],
      ...(hotels.some(({ demo }) => demo)
        ? ([
            ['Demo', 'two demonstration hotels; DEMO=0 with an empty data folder starts without them'],
          ] as const)
        : []),
    ]),
    'Stop with Ctrl-C.',
    '',
  ]
  return lines.join('\n')
}

const service = (site: Service['site'], address: string) => ({ site, address })

/** Both columns of a section, aligned. CJK letters take two columns of a terminal. */
function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(([name]) => columns(name)))
  return [
    title,
    ...rows.map(([name, value]) => `  ${name}${' '.repeat(width - columns(name))}   ${value}`),
    '',
  ]
}

const columns = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0)

/** A single-use link each for a duty manager and a general manager, of the first hotel that has them. */
async function signInLinks({ site, address }: ReturnType<typeof service>): Promise<[string, string][]> {
  const { store, hotels, clock } = site
  return store.transaction(async (tx) => {
    const links: [string, string][] = []
    for (const role of ['duty-manager', 'general-manager'] as const) {
      for (const hotel of hotels.all()) {
        const member = (await staffOf(tx, hotel.id)).find(({ posts }) =>
          posts.some((post) => post.hotelId === hotel.id && post.role === role),
        )
        if (!member) continue
        const { token } = await issueToken(
          tx,
          { purpose: 'sign-in', subjectId: member.id, lifetime: hours(24) },
          clock(),
        )
        links.push([
          role === 'duty-manager' ? 'Duty manager' : 'General manager',
          `${address}/console/sign-in?token=${token}`,
        ])
        break
      }
    }
    return links
  })
}

/** Each channel: that it connects and what else that needs, or how to set it up. */
function channelLines(config: Config): [string, string][] {
  const opened: Partial<Record<ConfiguredChannel, string>> = {
    ...(config.TELEGRAM_BOT_TOKEN ? { telegram: 'connecting; see the console’s channel page' } : {}),
    ...(config.WECHATY_PUPPET ? { wechat: puppetLine(config.WECHATY_PUPPET) } : {}),
    ...(config.WECHAT_APP_ID
      ? { 'wechat-official': `connecting; mp.weixin.qq.com must post to ${reached(config, CALLBACK)}` }
      : {}),
    ...(config.MICROSOFT_APP_ID
      ? {
          'bot-framework': `connecting; the Azure Bot’s messaging endpoint must be ${reached(config, MESSAGES)}`,
        }
      : {}),
    ...(config.SMTP_URL ? { mail: `through ${new URL(config.SMTP_URL).host}` } : {}),
    ...(config.SMS_URL ? { sms: `through ${new URL(config.SMS_URL).host}` } : {}),
  }
  return [
    ...CONFIGURED_CHANNELS.map((name): [string, string] => [
      NEEDS[name].title,
      opened[name] ?? uncapitalised(howToOpen(name)),
    ]),
    ['Language model', modelLine(config)],
  ]
}

const CALLBACK = '/webhooks/wechat-official'
const MESSAGES = '/api/messages'

/** Both reach us from outside, by https alone. */
const reached = ({ PUBLIC_URL, publicUrl }: Config, path: string): string =>
  PUBLIC_URL?.startsWith('https://')
    ? publicUrl + path
    : `${publicUrl}${path}, which it cannot reach: set PUBLIC_URL to the https address of this service`

const puppetLine = (puppet: string): string =>
  missingPuppet(puppet) ?? `${puppet}; scan the code that appears here and on the console’s channel page`

const uncapitalised = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
