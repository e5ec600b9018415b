// A configured database server may still be starting: it is waited for, a while.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

const PATIENCE_MS = 30_000
const RETRY_MS = 1000

/** Returns when the server answers. Throws an Error that names DATABASE_URL and the server, never the password. */
export async function awaitServer(url: string, say: (line: string) => void): Promise<void> {
  const { host, pathname } = new URL(url)
  const deadline = performance.now() + PATIENCE_MS
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException
      const passes =
        code === undefined || /^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|57P03)/.test(code)
      if (!passes || performance.now() > deadline)
        throw new Error(
          `The database ${pathname.slice(1)} on ${host}, which DATABASE_URL names, cannot be used: ${message}. ` +
            'Check that it runs and that address, user and password are right.',
          { cause },
        )
      if (tries === 0) say(`Waiting for the database on ${host} (${message}) …`)
      await pause(RETRY_MS)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
