// Where each chat is reached, as Microsoft last told it: what a message needs that we send of our own accord.
import type { Instant } from '../../base/clock.ts'
import type { Store } from '../../store/database.ts'
import { type Activity, TEAMS, addressOf, chatOf, isShared } from './activity.ts'

/** One bot serves the whole group of hotels. */
export const ACCOUNT = 'main'

export type Reference = {
  readonly address: string
  /** msteams, directline, webchat, ... */
  readonly channelId: string
  /** The connector that speaks for the chat. */
  readonly serviceUrl: string
  readonly conversationId: string
  readonly tenantId: string | null
  readonly botId: string
  /** Null where several people share the chat. */
  readonly userId: string | null
}

/** Only of an activity whose signature was checked: what it names is where we will send. */
export const referenceOf = (activity: Activity): Reference => ({
  address: addressOf(activity),
  channelId: activity.channelId,
  serviceUrl: activity.serviceUrl,
  conversationId: chatOf(activity),
  tenantId: activity.channelData?.tenant?.id ?? activity.conversation.tenantId ?? null,
  botId: activity.recipient.id,
  userId: isShared(activity) ? null : activity.from.id,
})

/** Keeps it; one that is known already costs no write. */
export async function keepReference(store: Store, reference: Reference, now: Instant): Promise<void> {
  const { address, channelId, serviceUrl, conversationId, tenantId, botId, userId } = reference
  await store.db.$executeRaw`
    INSERT INTO bot_reference AS r
      (account, address, channel_id, service_url, conversation_id, tenant_id, bot_id, user_id, updated_at)
    VALUES (${ACCOUNT}, ${address}, ${channelId}, ${serviceUrl}, ${conversationId}, ${tenantId}, ${botId}, ${userId}, ${now})
    ON CONFLICT (account, address) DO UPDATE SET
      channel_id = excluded.channel_id, service_url = excluded.service_url,
      conversation_id = excluded.conversation_id, tenant_id = excluded.tenant_id, bot_id = excluded.bot_id,
      user_id = excluded.user_id, updated_at = excluded.updated_at
    WHERE (r.channel_id, r.service_url, r.conversation_id, r.tenant_id, r.bot_id, r.user_id)
      IS DISTINCT FROM (excluded.channel_id, excluded.service_url, excluded.conversation_id, excluded.tenant_id,
                        excluded.bot_id, excluded.user_id)`
}

/**
 * How an address is reached; undefined where nothing of it is known. A Teams channel that was never heard is reached as
 * its team is: by the connector of the place that the app was last added to.
 */
export async function findReference(store: Store, address: string): Promise<Reference | undefined> {
  const [known] = await store.db.$queryRaw<Reference[]>`
    SELECT address, channel_id AS "channelId", service_url AS "serviceUrl", conversation_id AS "conversationId",
           tenant_id AS "tenantId", bot_id AS "botId", user_id AS "userId"
    FROM bot_reference WHERE account = ${ACCOUNT} AND address = ${address}`
  if (known || !isTeamsChannel(address)) return known
  const [team] = await store.db.$queryRaw<Omit<Reference, 'address' | 'conversationId' | 'userId'>[]>`
    SELECT channel_id AS "channelId", service_url AS "serviceUrl", tenant_id AS "tenantId", bot_id AS "botId"
    FROM bot_reference WHERE account = ${ACCOUNT} AND channel_id = ${TEAMS} AND user_id IS NULL
    ORDER BY updated_at DESC LIMIT 1`
  return team && { ...team, address, conversationId: address, userId: null }
}

/** 19:…@thread.tacv2, or …@thread.skype for a channel from the first years. */
export const isTeamsChannel = (address: string): boolean => /^19:[^@]+@thread\.\w+$/.test(address)
