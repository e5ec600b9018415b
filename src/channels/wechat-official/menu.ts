// The menu below the chat: a problem, one's points, a person, the language. Told to WeChat only when it changed, and
// never in place of one that somebody else made.
import { z } from 'zod'
import type { Language } from '../../base/locale.ts'
import { phrase } from '../../phrases/phrases.ts'
import type { Store } from '../../store/database.ts'
import type { Api } from './api.ts'
import { ApiFailure } from './request.ts'

type Item = { readonly type: 'click'; readonly name: string; readonly key: string }
type Menu = {
  readonly button: readonly (Item | { readonly name: string; readonly sub_button: readonly Item[] })[]
}

/** Keys are ids of choices: a tap on an item is heard like one on a choice. */
export function menuIn(language: Language): Menu {
  const item = (name: NameKey, key: string): Item => ({
    type: 'click',
    name: phrase(language, name),
    key,
  })
  return {
    button: [
      item('wechat.menu-problem', 'complaint/start'),
      item('wechat.menu-points', 'loyalty/balance'),
      {
        name: phrase(language, 'wechat.menu-more'),
        sub_button: [item('wechat.menu-person', 'human/call'), item('wechat.menu-language', 'language/ask')],
      },
    ],
  }
}

type NameKey = 'wechat.menu-problem' | 'wechat.menu-points' | 'wechat.menu-person' | 'wechat.menu-language'

/** What an item is called, by its key. */
export const labelIn = (language: Language, key: string): string | undefined =>
  menuIn(language)
    .button.flatMap((one) => ('sub_button' in one ? one.sub_button : [one]))
    .find((one) => one.key === key)?.name

/** What was done about the menu. */
export type Offered = 'unchanged' | 'made' | 'left-alone'

type Account = { readonly api: Api; readonly store: Store; readonly appId: string }

/** Makes the menu what it should be. Throws an ApiFailure. */
export async function offerMenu({ api, store, appId }: Account, language: Language): Promise<Offered> {
  const wanted = menuIn(language)
  const [row] = await store.db.$queryRaw<{ menu: string | null }[]>`
    SELECT menu FROM wechat_account WHERE app_id = ${appId}`
  const made = row?.menu ?? undefined
  if (made === JSON.stringify(wanted)) return 'unchanged'
  const current = await currentMenu(api)
  if (
    current !== undefined &&
    current !== plain(wanted) &&
    (made === undefined || current !== plain(JSON.parse(made)))
  )
    return 'left-alone'
  if (current !== plain(wanted)) await api.call('menu/create', z.unknown(), wanted)
  await store.db.$executeRaw`
    INSERT INTO wechat_account (app_id, menu) VALUES (${appId}, ${JSON.stringify(wanted)})
    ON CONFLICT (app_id) DO UPDATE SET menu = excluded.menu`
  return 'made'
}

const NO_MENU = 46003

async function currentMenu(api: Api): Promise<string | undefined> {
  try {
    return plain((await api.call('menu/get', z.object({ menu: z.unknown() }))).menu)
  } catch (error) {
    if (error instanceof ApiFailure && error.code === NO_MENU) return undefined
    throw error
  }
}

const button = z.object({
  type: z.string().optional(),
  name: z.string().optional(),
  key: z.string().optional(),
  url: z.string().optional(),
})
const buttons = z.object({
  button: z.array(button.extend({ sub_button: z.array(button).default([]) })).default([]),
})

/** A menu as text to compare: WeChat orders fields its own way and adds empty ones. */
const plain = (menu: unknown): string => JSON.stringify(buttons.safeParse(menu).data ?? menu)
