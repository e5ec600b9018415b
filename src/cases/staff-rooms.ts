// The rooms in which a hotel's staff hear of every case: a Telegram group, a channel in Teams.
import { z } from 'zod'
import { type Hotel, section } from '../hotels/hotel.ts'

/** Where a room is found, as conversations name it. */
export type StaffRoom = { readonly channel: string; readonly account: string; readonly address: string }

const room = z.object({
  staffChat: z
    .union([z.string().trim().min(1), z.int()])
    .transform(String)
    .optional(),
})

const TEAMS_ROOM =
  'the link of a channel, from its menu in Teams (Copy link), or its id such as 19:…@thread.tacv2'

/** A channel in Teams, by its link or its id. */
const teamsRoom = z.object({
  staffChat: z
    .string()
    .transform((text, context) => {
      const id = channelIn(text.trim())
      if (!id) context.addIssue({ code: 'custom', message: TEAMS_ROOM })
      return id ?? ''
    })
    .optional(),
})

/** `channels: {telegram: {staffChat}, teams: {staffChat}}`: by what a hotel calls the channel. */
export const staffRoomTerms = z
  .object({ telegram: room.prefault({}), teams: teamsRoom.prefault({}) })
  .prefault({})

/** What each is called among the channels. */
const CHANNEL = { telegram: 'telegram', teams: 'bot-framework' } as const

/** Every room that the hotel's file names. */
export function staffRooms(hotel: Hotel): StaffRoom[] {
  const named = section(hotel, 'channels', staffRoomTerms)
  return (Object.keys(CHANNEL) as (keyof typeof CHANNEL)[]).flatMap((name) => {
    const address = named[name].staffChat
    return address ? [{ channel: CHANNEL[name], account: 'main', address }] : []
  })
}

/** A link holds the id between /l/channel/ and the channel's name, encoded. */
function channelIn(text: string): string | undefined {
  const [, encoded] = /^https:\/\/teams\.[a-z.]+\/l\/channel\/([^/?#]+)/.exec(text) ?? []
  const id = encoded === undefined ? text : decoded(encoded)
  return id !== undefined && /^19:[\w-]+@thread\.\w+$/.test(id) ? id : undefined
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
