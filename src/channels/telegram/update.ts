// What Telegram tells us, parsed: of each update the parts that we use.
import { z } from 'zod'

const user = z.object({
  id: z.number().int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
})
export type User = z.infer<typeof user>

const chat = z.object({ id: z.number().int(), type: z.string() })

const file = z.object({ file_id: z.string() })

const message = z.object({
  message_id: z.number().int(),
  date: z.number().int().default(0),
  edit_date: z.number().int().optional(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  document: file.optional(),
  sticker: file.extend({ emoji: z.string().optional() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z
    .object({ phone_number: z.string(), first_name: z.string(), last_name: z.string().optional() })
    .optional(),
  /** Things a person can send that are none of the above. */
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  story: z.unknown().optional(),
  game: z.unknown().optional(),
  paid_media: z.unknown().optional(),
  checklist: z.unknown().optional(),
  reply_markup: z
    .object({
      inline_keyboard: z
        .array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() })))
        .optional(),
    })
    .optional(),
})
export type TelegramMessage = z.infer<typeof message>

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  message: message.optional(),
})
export type CallbackQuery = z.infer<typeof callbackQuery>

const chatMember = z.object({ chat, new_chat_member: z.object({ status: z.string() }) })

export const update = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: chatMember.optional(),
})
export type Update = z.infer<typeof update>

/** What we ask Telegram to tell us. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member']
