// A program of its own that holds a name until it is killed: `node lock-holder.ts <url> <name>`.
import { openLog } from '../../src/base/log.ts'
import { pause, whileHolding } from '../../src/store/lock.ts'

const [url, name] = process.argv.slice(2)
const never = new AbortController().signal
await whileHolding(
  url!,
  name!,
  async (lost) => {
    process.stdout.write('held\n')
    await pause(600_000, lost)
  },
  { stop: never, log: openLog('silent') },
)
