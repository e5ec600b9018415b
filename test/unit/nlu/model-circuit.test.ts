import { beforeEach, expect, test } from 'vitest'
import { type Duration, type Instant, after, instant, minutes, seconds } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import { type Circuit, TOLERATED, openCircuit } from '../../../src/nlu/openai/circuit.ts'

let now: Instant
let circuit: Circuit
const pass = (span: Duration) => (now = after(now, span))
const ill = { kind: 'ill', because: 'it does not answer in time' } as const
const well = { kind: 'well' } as const
function fail(times: number): void {
  for (let n = 0; n < times; n += 1) if (circuit.admit()) circuit.ended(ill)
}

beforeEach(() => {
  now = instant('2026-11-03T05:00:00Z')
  circuit = openCircuit(() => now, openLog('silent'))
})

test('it opens after so many failures in a row, and says why', () => {
  fail(TOLERATED - 1)
  expect(circuit.state()).toBe('closed')
  circuit.admit()
  circuit.ended(well)
  fail(TOLERATED - 1)
  expect(circuit.state()).toBe('closed')
  fail(1)
  expect(circuit.state()).toBe('open')
  expect(circuit.because()).toBe('it does not answer in time')
  expect(circuit.admit()).toBe(false)
})

test('after a rest one call tries it, and only one', () => {
  fail(TOLERATED)
  pass(seconds(29))
  expect(circuit.admit()).toBe(false)
  pass(seconds(1))
  expect(circuit.admit()).toBe(true)
  expect(circuit.state()).toBe('half-open')
  expect(circuit.admit()).toBe(false)
  circuit.ended(well)
  expect(circuit.state()).toBe('closed')
  expect(circuit.because()).toBeUndefined()
  expect([circuit.admit(), circuit.admit()]).toEqual([true, true])
})

test('a trial that fails makes the next rest longer, up to five minutes; one that succeeds makes it short again', () => {
  fail(TOLERATED)
  const rests: number[] = []
  for (let n = 0; n < 6; n += 1) {
    let waited = 0
    while (!circuit.admit()) {
      pass(seconds(10))
      waited += 10
    }
    rests.push(waited)
    circuit.ended(ill)
  }
  expect(rests).toEqual([30, 60, 120, 240, 300, 300])
  pass(minutes(5))
  circuit.admit()
  circuit.ended(well)
  fail(TOLERATED)
  pass(seconds(30))
  expect(circuit.admit()).toBe(true)
})

test('a trial that was not made after all leaves room for another', () => {
  fail(TOLERATED)
  pass(seconds(30))
  circuit.admit()
  circuit.unused()
  expect(circuit.admit()).toBe(true)
})

test('what will not get better by itself opens it at once, for five minutes', () => {
  circuit.admit()
  circuit.ended({ kind: 'hopeless', because: 'the key was refused' })
  expect(circuit.state()).toBe('open')
  pass(minutes(4))
  expect(circuit.admit()).toBe(false)
  pass(minutes(1))
  expect(circuit.admit()).toBe(true)
})

test('it is left alone as long as it asks, within five minutes', () => {
  circuit.admit()
  circuit.ended({ kind: 'tired', because: 'it asks for patience', wait: seconds(20) })
  pass(seconds(19))
  expect(circuit.admit()).toBe(false)
  pass(seconds(1))
  expect(circuit.admit()).toBe(true)
  circuit.ended({ kind: 'tired', because: 'it asks for patience', wait: minutes(600) })
  pass(minutes(5))
  expect(circuit.admit()).toBe(true)
})

test('an answer to a call from before it opened says nothing about now', () => {
  const late = circuit.admit()
  fail(TOLERATED)
  expect(late).toBe(true)
  circuit.ended(well)
  expect(circuit.state()).toBe('open')
})
