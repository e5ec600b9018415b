// What a server can do, as far as it has shown: remembered in this process, and tried again now and then.
import { type Clock, type Duration, type Instant, after, minutes } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'

export type Known = {
  /** json_schema holds the model to the schema; json_object only to JSON. */
  readonly format: 'json_schema' | 'json_object'
  /** What the limit of an answer's length is called. */
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  /** Whether the temperature may be set. */
  readonly temperature: boolean
}

/** What a server refused of a request, from its own words. */
export type Refused = {
  readonly status: number
  /** The parameter that it names, if any. */
  readonly param: string | undefined
  readonly message: string
}

export type Manners = {
  now(): Known
  /** Takes a refusal in. True when the next request will be another. */
  learn(refused: Refused): boolean
  /** A server that takes json_schema and then writes nothing of use cannot do it after all. */
  answered(outcome: string): void
}

const BEST: Known = { format: 'json_schema', limit: 'max_tokens', temperature: true }
/** So long a server is not asked again for what it could not do. */
const REMEMBERED: Duration = minutes(30)
const USELESS = 3
const FORMAT = /response_format|json_schema|schema|structured|guided|grammar/i

export function openManners(clock: Clock, log: Log): Manners {
  let known = BEST
  let until: Instant | undefined
  let useless = 0

  function adopt(change: Partial<Known>, because: string): true {
    known = { ...known, ...change }
    until = after(clock(), REMEMBERED)
    useless = 0
    log.info({ event: 'model.learnt', ...known, because })
    return true
  }

  return {
    now() {
      if (until && clock() >= until) {
        // The names of parameters do not change while a server runs; what it can do may.
        known = { ...known, format: BEST.format }
        until = undefined
      }
      return known
    },
    learn({ status, param, message }) {
      // A message may quote the whole request: what is named as the culprit counts first.
      const about = (pattern: RegExp): boolean => pattern.test(param ?? message)
      if (known.limit === 'max_tokens' && about(/\bmax_tokens\b/))
        return adopt({ limit: 'max_completion_tokens' }, 'max_tokens was refused')
      if (known.limit === 'max_completion_tokens' && param === 'max_completion_tokens')
        return adopt({ limit: 'max_tokens' }, 'max_completion_tokens was refused')
      if (known.temperature && about(/\btemperature\b/))
        return adopt({ temperature: false }, 'temperature was refused')
      // Lesser servers refuse json_schema in many words, or in none.
      const speechless = [400, 415, 422, 501].includes(status) && param === undefined
      if (known.format === 'json_schema' && (speechless || about(FORMAT)))
        return adopt({ format: 'json_object' }, 'json_schema was refused')
      return false
    },
    answered(outcome) {
      useless = outcome === 'blank' || outcome === 'nonsense' ? useless + 1 : 0
      if (useless >= USELESS && known.format === 'json_schema')
        adopt({ format: 'json_object' }, 'json_schema brought nothing of use')
    },
  }
}
