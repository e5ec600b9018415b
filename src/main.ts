// The composition root: opens the store, wires the edges to the features, starts, and stops gracefully.
import type { Server } from 'node:http'
import { type Duration, seconds, systemClock } from './base/clock.ts'
import { openLog } from './base/log.ts'
import { openChannels } from './channels/open.ts'
import { type Config, apiKey } from './config.ts'
import { openTurns } from './conversation/take-turn.ts'
import { openStaffTranslations } from './conversation/translate-for-staff.ts'
import { openHotels } from './hotels/hotels.ts'
import { openJobs } from './jobs/worker.ts'
import { openOtherWays } from './journey/other-way.ts'
import { openDelivery } from './messages/deliver.ts'
import { openFetching } from './messages/fetch.ts'
import { openModelFor } from './nlu/open-model.ts'
import { openUnderstanding } from './nlu/understand.ts'
import { layDemo } from './setup/demo.ts'
import { openStore } from './store/database.ts'
import { type joinEmbedded, startEmbedded } from './store/embedded.ts'
import { openSigner } from './verification/signing.ts'
import { awaitServer } from './store/await-server.ts'
import { migrate } from './store/migrate.ts'
import { metricsRoutes } from './web/metrics.ts'
import { createApp } from './web/server.ts'
import type { Site } from './web/site.ts'

export type Service = {
  readonly site: Site
  /** The address that it listens on. */
  readonly url: string
  /** Takes no new message, ends what is running, closes the database. */
  stop(): Promise<void>
}

/** So long at most, what has been said is sent before the service ends; the rest is sent by the next start. */
const LAST_WORDS: Duration = seconds(3)

/** Says what is being done while a person waits. */
export type Say = (line: string) => void

/** Starts the whole service. Throws an Error whose message tells the operator what to do. */
export async function startService(config: Config, say: Say): Promise<Service> {
  const clock = systemClock
  const log = openLog(config.LOG_LEVEL)
  const closing: (() => Promise<unknown> | void)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) {
      try {
        await close()
      } catch (error) {
        log.error({ event: 'stop.failed', err: error }, 'what remains is closed all the same')
      }
    }
  }
  try {
    const understanding = openUnderstanding()
    understanding.catch(() => undefined)
    const url = await openDatabase(config, say, closing)
    for (const name of await migrate(url)) say(`Database brought up to date: ${name}`)
    const store = await openStore(url, log)
    closing.push(() => store.close())
    if (config.demo) await layDemo(store, clock(), say)
    const hotels = await openHotels(store, log, {
      staffChats: { telegram: config.TELEGRAM_STAFF_CHAT },
    })
    closing.push(() => hotels.close())
    const { understand, model } = await openModelFor(config, {
      local: await understanding,
      store,
      clock,
      log,
    })
    const jobs = await openJobs({ url, store, clock, log })
    closing.push(() => jobs.stop())

    const channels = await openChannels({ config, url, store, clock, log })
    const delivery = openDelivery({ store, channels: () => channels.byName, clock, log })
    closing.push(() => delivery.stop())
    closing.push(() => delivery.drain(LAST_WORDS))
    const otherWays = openOtherWays({ store, channels: () => channels.byName, clock, log })
    closing.push(() => otherWays.stop())
    const fetching = openFetching({ store, channels: () => channels.byName, log })
    closing.push(() => fetching.stop())
    const translations = model && openStaffTranslations({ store, hotels, model, clock, log })
    closing.push(() => translations?.stop())
    const turns = openTurns({
      store,
      hotels,
      channels: () => channels.byName,
      understand,
      afterTurn: translations?.handled,
      clock,
      log,
    })
    closing.push(() => turns.stop())
    closing.push(() => channels.stop())

    const site: Site = {
      store,
      hotels,
      clock,
      log,
      publicUrl: config.publicUrl,
      apiKey: apiKey(config),
      signer: openSigner(store, clock),
      channels: channels.statuses,
      telegramBot: channels.telegramBot,
      model,
    }
    const server = await listen(createApp(site, [metricsRoutes(site), ...channels.webhooks]), config)
    closing.push(() => closeServer(server))
    const { port } = server.address() as { port: number }
    return { site, url: `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The configured server, or the built-in one; for a single command beside a running service, `join` it. */
export async function openDatabase(
  config: Config,
  say: Say,
  closing: (() => Promise<unknown> | void)[],
  open: typeof startEmbedded | typeof joinEmbedded = startEmbedded,
): Promise<string> {
  if (config.DATABASE_URL) {
    await awaitServer(config.DATABASE_URL, say)
    return config.DATABASE_URL
  }
  const embedded = await open({ dataDir: config.DATA_DIR, log: openLog(config.LOG_LEVEL), say })
  closing.push(() => embedded.stop())
  return embedded.url
}

function listen(app: ReturnType<typeof createApp>, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Express tells a failure to the same callback.
    const server = app.listen(config.PORT, config.HOST, (error?: Error) =>
      error ? reject(new Error(listenProblem(error, config), { cause: error })) : resolve(server),
    )
  })
}

function listenProblem({ code, message }: NodeJS.ErrnoException, { PORT, HOST }: Config): string {
  if (code === 'EADDRINUSE')
    return `Port ${PORT} is in use by another program. Stop that one, or set PORT to a free port.`
  if (code === 'EACCES') return `Port ${PORT} may not be opened by this user. Set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL') return `HOST ${HOST} is not an address of this machine.`
  return `The web server could not listen on ${HOST}:${PORT}: ${message}`
}

/** Open event streams never end by themselves: requests get a moment, then every connection is closed. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 500).unref()
  await closed
}
