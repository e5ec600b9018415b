// Preloaded into a program and its threads: notes in a file which packages they load.
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const noted = new Set<string>()
registerHooks({
  load(url, context, next) {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]
    if (name && !noted.has(name)) {
      noted.add(name)
      appendFileSync(process.env['PACKAGES_FILE']!, `${name}\n`)
    }
    return next(url, context)
  },
})
