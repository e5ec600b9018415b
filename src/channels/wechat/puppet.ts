// The puppet that speaks to WeChat, by the name of its package.
import { PuppetService } from 'wechaty-puppet-service'
import type { impls } from 'wechaty-puppet'
import { z } from 'zod'
import { missingPuppet } from './missing-puppet.ts'
import { AccountFailure, type AccountSettings, reasonOf } from './account.ts'

export type Puppet = impls.PuppetInterface

const GATEWAY = 'wechaty-puppet-service'

/** Throws an AccountFailure, not-configured, where the package is not there or holds no puppet. */
export async function makePuppet({ puppet: name, token, endpoint }: AccountSettings): Promise<Puppet> {
  const options = { ...(token ? { token } : {}), ...(endpoint ? { endpoint } : {}) }
  if (name === GATEWAY) return makeGateway(options)
  const Made = await puppetClass(name)
  return new Made(options)
}

const maker = z.custom<new (options: object) => Puppet>((found) => typeof found === 'function')

async function puppetClass(name: string) {
  const loaded: unknown = await import(name).catch((error: NodeJS.ErrnoException) => {
    const why =
      missingPuppet(name) ??
      `The package ${name}, which WECHATY_PUPPET names, cannot be loaded: ${reasonOf(error)}`
    throw new AccountFailure('not-configured', why, { cause: error })
  })
  // A CommonJS package wraps its default export once more.
  for (let found = loaded; found; found = (found as { default?: unknown }).default) {
    const made = maker.safeParse(found)
    if (made.success) return made.data
  }
  throw new AccountFailure('not-configured', `The package ${name}, which WECHATY_PUPPET names, is no puppet`)
}

class Gateway extends PuppetService {
  /** It would keep the names and pictures of all contacts in the home folder of whoever runs the service. */
  protected override hookPayloadStore(): void {}
}

function makeGateway(options: { token?: string; endpoint?: string }): Puppet {
  const gateway = new Gateway(options)
  // After a failure it would send the same file once more in an older way, though the first may have arrived.
  return Object.assign(gateway, {
    messageSendFileStream: () => Promise.reject(new Error('The puppet service did not take the file')),
  })
}
