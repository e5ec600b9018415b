// Loaded into the program before it starts, in the fault run only: understanding that is slow, fails, or stalls for
// longer than a turn may last.
import { registerHooks } from 'node:module'

const REAL = '?real'
const MODULE = /\/nlu\/understand\.js$/

registerHooks({
  load(url, context, nextLoad) {
    if (!MODULE.test(url)) return nextLoad(url, context)
    const real = JSON.stringify(`${url}${REAL}`)
    const fault = JSON.stringify(import.meta.url)
    const source = `
      import * as real from ${real}
      import { faulty } from ${fault}
      export * from ${real}
      export async function openUnderstanding(...given) {
        return faulty(await real.openUnderstanding(...given))
      }`
    return { format: 'module', source, shortCircuit: true }
  },
})

/** Out of a hundred messages. */
const FAILING = 3
const SLOW = 10
const STALLING = 0.4

/** Wraps what understands. Which message is hit differs from try to try, as it does with a real outage. */
export function faulty<Given, Made>(
  understand: (given: Given) => Promise<Made>,
): (given: Given) => Promise<Made> {
  return async (given) => {
    const hit = Math.random() * 100
    if (hit < FAILING) throw new Error('understanding was made to fail')
    if (hit < FAILING + STALLING) await rest(8500 + Math.random() * 2500)
    else if (hit < FAILING + STALLING + SLOW) await rest(200 + Math.random() * 2300)
    return understand(given)
  }
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
