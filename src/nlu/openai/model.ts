// The language model as the rest of the service knows it: a question is answered within its time and its budget, or
// with a word why not. Never throws, and never answers late.
import type { z } from 'zod'
import { type Clock, type Duration, dayAt, seconds } from '../../base/clock.ts'
import type { CaseId, MessageId } from '../../base/ids.ts'
import type { Log } from '../../base/log.ts'
import { type Result, ok, refused } from '../../base/result.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import type { Store } from '../../store/database.ts'
import { type Budget, reserve, settle } from './budget.ts'
import { type CircuitState, type Health, openCircuit } from './circuit.ts'
import { type Known, openManners } from './manners.ts'
import { type Prompts, type TASKS, type TaskName, type Variables, fill } from './prompts.ts'
import type { Spent } from './reply.ts'
import { SCHEMAS } from './schemas.ts'
import { type Asked, type Wish, openServer } from './server.ts'
import { countTokensAtMost } from './tokens.ts'

export type Question<Name extends TaskName> = {
  readonly hotel: Hotel
  readonly variables: Variables<Name>
  /** What people wrote, without contact details and names. */
  readonly input: object
  /** Tokens that an answer may take. */
  readonly longest: number
  readonly limit: Duration
  readonly messageId?: MessageId | undefined
  readonly caseId?: CaseId | undefined
}

/** Why there is no answer: it was not asked, or how that ended. */
export type Silence = 'resting' | 'budget-spent' | 'asked-before' | Exclude<Asked['outcome'], 'answered'>

type Output<Name extends TaskName> = z.infer<(typeof SCHEMAS)[(typeof TASKS)[Name]['schema']]>
export type Answered<Name extends TaskName> = { readonly value: Output<Name>; readonly usageId: string }

export type Model = {
  readonly name: string
  readonly budget: Budget
  ask<Name extends TaskName>(task: Name, question: Question<Name>): Promise<Result<Answered<Name>, Silence>>
  state(): {
    readonly circuit: CircuitState
    readonly because: string | undefined
    readonly server: Known
  }
  /** How questions ended since the start. */
  counts(): readonly {
    readonly task: TaskName
    readonly outcome: Silence | 'answered'
    readonly count: number
  }[]
}

export type ModelOptions = {
  readonly apiKey: string | undefined
  readonly baseURL: string
  readonly model: string
  readonly budget: Budget
  readonly prompts: Prompts
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** Connects to nothing until it is asked. */
export function openModel(options: ModelOptions): Model {
  const { model, budget, prompts, store, clock, log } = options
  const manners = openManners(clock, log)
  const circuit = openCircuit(clock, log)
  const server = openServer(options, manners)
  const endings = new Map<TaskName, Map<Silence | 'answered', number>>()

  async function ask<Name extends TaskName>(
    task: Name,
    question: Question<Name>,
  ): Promise<Result<Answered<Name>, Silence>> {
    const answer = await answerTo(task, question).catch((error: unknown) => {
      log.error({ event: 'model.failed', task, err: error })
      return refused('down')
    })
    const counted = endings.get(task) ?? new Map<Silence | 'answered', number>()
    const outcome = answer.ok ? 'answered' : answer.error
    endings.set(task, counted.set(outcome, (counted.get(outcome) ?? 0) + 1))
    return answer
  }

  async function answerTo<Name extends TaskName>(
    task: Name,
    question: Question<Name>,
  ): Promise<Result<Answered<Name>, Silence>> {
    const began = performance.now()
    const signal = AbortSignal.timeout(question.limit)
    if (!circuit.admit()) return refused('resting')
    let health: Health | undefined
    try {
      const wish = wishOf(task, question)
      const usageId = await setAside(task, question, wish)
      if (!usageId.ok) return usageId
      health = { kind: 'ill', because: 'the call ended in a way that nobody expected' }
      const asked = await server.ask(wish, signal, began + question.limit)
      health = healthOf(asked)
      const ms = Math.round(performance.now() - began)
      await settle(store, usageId.value, { ...asked, ms }, budget).catch((error: unknown) => {
        // What was set aside stays counted: a budget errs on the hotel's side.
        log.warn({ event: 'model.unsettled', usageId: usageId.value, reason: String(error) })
      })
      if (asked.outcome === 'denied' || asked.outcome === 'rejected')
        log.error({ event: 'model.refused', outcome: asked.outcome, because: asked.because })
      return asked.outcome === 'answered'
        ? ok({ value: asked.value as Output<Name>, usageId: usageId.value })
        : refused(asked.outcome)
    } finally {
      if (health) circuit.ended(health)
      else circuit.unused()
    }
  }

  function wishOf<Name extends TaskName>(task: Name, question: Question<Name>): Wish {
    const prompt = prompts[task]
    return {
      system: fill(prompt, question.variables),
      input: JSON.stringify(question.input),
      schema: SCHEMAS[prompt.schema],
      schemaName: prompt.schema,
      maxTokens: question.longest,
    }
  }

  async function setAside<Name extends TaskName>(
    task: Name,
    { hotel, messageId, caseId, longest }: Question<Name>,
    wish: Wish,
  ): Promise<Result<string, 'budget-spent' | 'asked-before'>> {
    const at = clock()
    const day = dayAt(hotel.timeZone, at)
    const about = { hotelId: hotel.id, day, at, prompt: prompts[task], model, messageId, caseId }
    const most: Spent = {
      tokensIn: countTokensAtMost(wish.system + wish.input) + SCHEMA_TOKENS,
      tokensOut: longest,
    }
    const reserved = await reserve(store, about, most, budget)
    switch (reserved.kind) {
      case 'reserved':
        return ok(reserved.usageId)
      case 'spent':
        return refused('budget-spent')
      case 'asked-before':
        return refused('asked-before')
    }
    return reserved satisfies never
  }

  return {
    name: model,
    budget,
    ask,
    state: () => ({ circuit: circuit.state(), because: circuit.because(), server: manners.now() }),
    counts: () =>
      [...endings].flatMap(([task, outcomes]) =>
        [...outcomes].map(([outcome, count]) => ({ task, outcome, count })),
      ),
  }
}

/** What a schema adds to a request, at most. */
const SCHEMA_TOKENS = 400

/** A server that asks for more patience than this is left alone. */
const PATIENCE: Duration = seconds(2)

function healthOf(asked: Asked): Health {
  switch (asked.outcome) {
    case 'answered':
    case 'declined':
      return { kind: 'well' }
    case 'blank':
    case 'nonsense':
    case 'truncated':
      return { kind: 'ill', because: `its answers are of no use (${asked.outcome})` }
    case 'timeout':
      return { kind: 'ill', because: 'it does not answer in time' }
    case 'down':
      return { kind: 'ill', because: 'it cannot be reached, or fails' }
    case 'busy':
      if (asked.noCredit) return { kind: 'hopeless', because: 'there is no credit left' }
      return asked.wait !== undefined && asked.wait > PATIENCE
        ? { kind: 'tired', because: 'it asks for patience', wait: asked.wait }
        : { kind: 'ill', because: 'it has too much to do' }
    case 'denied':
      return { kind: 'hopeless', because: asked.because }
    case 'rejected':
      return asked.learnt
        ? { kind: 'ill', because: asked.because }
        : { kind: 'hopeless', because: asked.because }
  }
  return asked satisfies never
}
