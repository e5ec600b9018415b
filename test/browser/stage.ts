// What a browser test file begins with: a house on a database of its own, a browser, and people who sign in.
import { afterAll, beforeAll } from 'vitest'
import { testDatabase } from '../postgres.ts'
import { type Visit, type Visitor, openBrowsers } from './browser.ts'
import { type House, type StaffName, openHouse } from './house.ts'

export type Stage = {
  readonly house: House
  /** Somebody at a browser of their own. */
  readonly visitor: (visit?: Visit) => Promise<Visitor>
  /** A member of staff who has signed in and sees their inbox. */
  readonly signedIn: (name: StaffName, visit?: Visit) => Promise<Visitor>
}

/** Call once in a test file; the stage is there once its tests run. */
export function stage(): { readonly current: Stage } {
  const held: { current?: Stage } = {}
  const browsers = openBrowsers()
  let close = async () => {}
  beforeAll(async () => {
    const database = await testDatabase()
    const house = await openHouse(database.url)
    close = async () => {
      await house.close()
      await database.drop()
    }
    held.current = {
      house,
      visitor: (visit) => browsers.visitor(visit),
      async signedIn(name, visit) {
        const someone = await browsers.visitor(visit)
        await someone.page.goto(await house.signInLink(name))
        await someone.page.waitForURL(/\/console\/inbox/)
        return someone
      },
    }
  })
  afterAll(async () => close())
  return held as { readonly current: Stage }
}
