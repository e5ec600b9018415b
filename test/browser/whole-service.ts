// The whole service with its demonstration hotels, for tests that need every part of it behind a browser.
import { afterAll, beforeAll } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Service, startService } from '../../src/main.ts'
import { testDatabase } from '../postgres.ts'

/** What other programs prove themselves with there. */
export const API_KEY = 'k'.repeat(20)

/** Call once in a test file; the service is there once its tests run. */
export function wholeService(): { readonly current: Service } {
  const held: { current?: Service } = {}
  let drop = async (): Promise<void> => undefined
  beforeAll(async () => {
    const database = await testDatabase()
    drop = () => database.drop()
    const config = readConfig({
      DATABASE_URL: database.url,
      DEMO: '1',
      PORT: '0',
      BELLBIRD_API_KEY: API_KEY,
      LOG_LEVEL: 'error',
    })
    held.current = await startService(config, () => undefined)
  })
  afterAll(async () => {
    await held.current?.stop()
    await drop()
  })
  return held as { readonly current: Service }
}
