// What has to be set to open each channel: one list for the start, for the check of the environment and for the console.

export type Need = {
  /** What this channel is called where the start lists it. */
  readonly title: string
  /** All of them have to be set. */
  readonly variables: readonly [string, ...string[]]
  /** May be set besides; each means nothing without the others. */
  readonly besides: readonly string[]
  /** What to set them to, or where they come from; what is so until then. */
  readonly hint: string
}

export const NEEDS = {
  telegram: {
    title: 'Telegram',
    variables: ['TELEGRAM_BOT_TOKEN'],
    besides: ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_STAFF_CHAT'],
    hint: ' to the token that @BotFather gives you.',
  },
  wechat: {
    title: 'WeChat',
    variables: ['WECHATY_PUPPET_SERVICE_TOKEN'],
    besides: ['WECHATY_PUPPET_SERVICE_ENDPOINT'],
    hint: ', from a puppet service, or WECHATY_PUPPET to the package of another puppet. An Official Account is more dependable.',
  },
  'wechat-official': {
    title: 'WeChat Official Account',
    variables: ['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_TOKEN'],
    besides: ['WECHAT_AES_KEY'],
    hint: ', from mp.weixin.qq.com.',
  },
  'bot-framework': {
    title: 'Bot Framework',
    variables: ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD'],
    besides: ['MICROSOFT_APP_TENANT_ID'],
    hint: ', from the Azure Bot in portal.azure.com.',
  },
  mail: {
    title: 'Mail',
    variables: ['SMTP_URL'],
    besides: [],
    hint: ', such as smtp://user:password@mail.example.com:587. Until then one-time codes wait in the outbox.',
  },
  sms: {
    title: 'SMS',
    variables: ['SMS_URL'],
    besides: [],
    hint: ' to a gateway that takes a JSON POST with "to" and "text". Until then one-time codes wait in the outbox.',
  },
} as const satisfies Readonly<Record<string, Need>>

export type ConfiguredChannel = keyof typeof NEEDS
export const CONFIGURED_CHANNELS = Object.keys(NEEDS) as ConfiguredChannel[]

/** Whose setting up is told with every variable: of the others what stands besides is seldom wanted. */
const TOLD_WHOLE: readonly string[] = ['wechat-official', 'bot-framework']

/** The variables that whoever installs is told to set. */
export const toSet = (name: ConfiguredChannel): readonly string[] => [
  ...NEEDS[name].variables,
  ...(TOLD_WHOLE.includes(name) ? NEEDS[name].besides : []),
]

/** How to connect what is not connected, in the operator's terms. */
export const howToOpen = (name: ConfiguredChannel): string => `Set ${listed(toSet(name))}${NEEDS[name].hint}`

/** One sentence for each channel of which a part is set and not the rest. */
export function halfSet(isSet: (variable: string) => boolean): string[] {
  return CONFIGURED_CHANNELS.flatMap((name) => {
    const need: Need = NEEDS[name]
    const given = [...need.variables, ...need.besides].filter(isSet)
    const missing = need.variables.filter((variable) => !isSet(variable))
    if (given.length === 0 || missing.length === 0) return []
    return [
      `${missing.join(', ')} must be set too: ${need.title} needs ${needed(need)}. To leave it off, unset ${listed(given)}.`,
    ]
  })
}

const needed = ({ variables, besides }: Need): string =>
  besides.length > 0 ? `${listed(variables)}, and may have ${listed(besides)}` : listed(variables)

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(names).replace(/, and /, ' and ')
