// `bellbird start`: runs the service, says where everything is, and stops it on a signal.
import { hours } from '../base/clock.ts'
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
  const service = await startService(config, (line) => process.stderr.write(`${line}\n`))
  noteAddress(config, config.PUBLIC_URL ?? service.url)
  print(await welcome(config, service))
  await stopping
  process.stderr.write('\nStopping: finishing what is running …\n')
  await service.stop()
  process.stderr.write('Stopped.\n')
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

function channelLines(config: Config): [string, string][] {
  return [
    [
      'Telegram',
      config.TELEGRAM_BOT_TOKEN
        ? 'connecting; see the console’s channel page'
        : 'set TELEGRAM_BOT_TOKEN to the token that @BotFather gives you',
    ],
    [
      'WeChat',
      config.WECHATY_PUPPET
        ? `${config.WECHATY_PUPPET}; scan the code that appears here and on the console’s channel page`
        : 'set WECHATY_PUPPET to the package of a puppet; an Official Account is more dependable',
    ],
    [
      'WeChat Official Account',
      config.WECHAT_APP_ID
        ? `connecting; mp.weixin.qq.com must post to ${config.publicUrl}/webhooks/wechat-official`
        : 'set WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_TOKEN and WECHAT_AES_KEY, from mp.weixin.qq.com',
    ],
    [
      'Bot Framework',
      config.MICROSOFT_APP_ID
        ? `connecting; the Azure Bot’s messaging endpoint must be ${config.publicUrl}/api/messages`
        : 'set MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID, from the Azure Bot in portal.azure.com',
    ],
    ['Language model', modelLine(config)],
  ]
}
