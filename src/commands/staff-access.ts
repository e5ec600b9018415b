// Single-use access for staff: a link to the console, a code for Telegram.
import { hours, minutes } from '../base/clock.ts'
import { type Config, servedAt } from '../config.ts'
import { staffByEmail } from '../staff/staff.ts'
import { issueToken } from '../verification/tokens.ts'
import { print, withStore } from './with-store.ts'

export const printSignInLink = (config: Config, email: string): Promise<void> =>
  withStore(config, async ({ store, clock }) => {
    const { token } = await store.transaction(async (tx) => {
      const member = await known(staffByEmail(tx, email), email)
      return issueToken(tx, { purpose: 'sign-in', subjectId: member.id, lifetime: hours(24) }, clock())
    })
    print(`${servedAt(config)}/console/sign-in?token=${token}`)
  })

export const printStaffCode = (config: Config, email: string): Promise<void> =>
  withStore(config, async ({ store, clock }) => {
    const { token } = await store.transaction(async (tx) => {
      const member = await known(staffByEmail(tx, email), email)
      return issueToken(tx, { purpose: 'staff-link', subjectId: member.id, lifetime: minutes(30) }, clock())
    })
    print(token)
  })

async function known<T>(finding: Promise<T | undefined>, email: string): Promise<T> {
  const found = await finding
  if (!found)
    throw new Error(
      `Nobody on the staff has the address ${email}. Addresses stand in each hotel's file under staff.`,
    )
  return found
}
