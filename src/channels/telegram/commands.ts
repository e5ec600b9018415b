// The commands that Telegram offers while a person types "/", in each language; told only when they changed.
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../base/locale.ts'
import { phrase } from '../../phrases/phrases.ts'
import type { BotApi } from './bot-api.ts'

type Command = { readonly command: string; readonly description: string }

const commands = z.array(z.object({ command: z.string(), description: z.string() }))

/** What is offered in everybody's private chat. Staff learn theirs when they are linked. */
const offered = (language: Language): Command[] => [
  { command: 'start', description: phrase(language, 'desk.command-start') },
]

/** Compares what Telegram has with what it should have, and tells it what differs. */
export async function registerCommands(api: BotApi): Promise<void> {
  for (const language of LANGUAGES) {
    // English is what everybody sees whose language we do not speak.
    const audience = {
      scope: { type: 'all_private_chats' },
      ...(language === 'en' ? {} : { language_code: language.slice(0, 2) }),
    }
    const wanted = offered(language)
    const known = await api.call('getMyCommands', audience, commands)
    if (JSON.stringify(known) !== JSON.stringify(wanted))
      await api.call('setMyCommands', { ...audience, commands: wanted }, z.unknown())
  }
}
