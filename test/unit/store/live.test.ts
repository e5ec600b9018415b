// News between instances: what is told arrives, and neither strangers, faults nor broken connections do harm.
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { type Live, openLive } from '../../../src/store/live.ts'
import { testDatabase } from '../../postgres.ts'
import { until } from '../../until.ts'
import { openWire } from './wire.ts'

const log = openLog('silent')
let url = ''
let drop = async (): Promise<void> => undefined
let sql: Client
const opened: Live[] = []

beforeAll(async () => {
  const database = await testDatabase()
  url = database.url
  drop = () => database.drop()
  sql = new Client({ connectionString: url })
  await sql.connect()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((live) => live.close()))
})
afterAll(async () => {
  await sql.end()
  await drop()
})

async function instance(at = url): Promise<{ live: Live; heard: string[] }> {
  const live = await openLive(at, log)
  opened.push(live)
  const heard: string[] = []
  live.on('conversation', (id) => heard.push(id))
  return { live, heard }
}

const topics = (...ids: string[]) => ids.map((id) => ({ kind: 'conversation', id }) as const)

describe('news', () => {
  test('is heard at once here, and soon by the others, once', async () => {
    const [a, b] = await Promise.all([instance(), instance()])
    a.live.publish(topics('x'))
    a.live.publish(topics('x'))
    expect(a.heard).toEqual(['x', 'x'])
    await until('the other to hear', () => b.heard.length > 0)
    expect(b.heard).toEqual(['x'])
  })

  test('of more than one payload can carry arrives whole', async () => {
    const [a, b] = await Promise.all([instance(), instance()])
    const ids = Array.from(
      { length: 1000 },
      (_, n) => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    )
    a.live.publish(topics(...ids))
    await until('all to arrive', () => b.heard.length === ids.length)
    expect(b.heard.toSorted()).toEqual(ids)
  })

  test('that is still to be told when an instance ends is told', async () => {
    const [a, b] = await Promise.all([instance(), instance()])
    a.live.publish(topics('last'))
    await a.live.close()
    await until('it to arrive', () => b.heard.includes('last'))
  })

  test('of another program on our channel is let pass', async () => {
    const a = await instance()
    for (const payload of ['not json', 'null', '5', '{"from":"x"}', '{"topics":7}', ''])
      await sql.query('SELECT pg_notify($1, $2)', ['bellbird', payload])
    const b = await instance()
    b.live.publish(topics('x'))
    await until('ours to arrive', () => a.heard.includes('x'))
  })

  test('is no fault of whoever tells it when a listener fails', async () => {
    const a = await instance()
    a.live.on('cases', () => {
      throw new Error('a fault of the listener')
    })
    expect(() => a.live.publish([{ kind: 'cases', id: 'hz-yunqi' }])).not.toThrow()
  })
})

describe('a connection', () => {
  test('that the server cut is opened again, and local news goes on meanwhile', async () => {
    const [a, b] = await Promise.all([instance(), instance()])
    await sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bellbird live' AND datname = current_database()`,
    )
    a.live.publish(topics('meanwhile'))
    expect(a.heard).toEqual(['meanwhile'])
    await until('news to pass again', () => {
      a.live.publish(topics('after'))
      return b.heard.includes('after')
    })
  })

  test(
    'whose other end vanished without a word is given up and opened again',
    { timeout: 20_000 },
    async () => {
      const wire = await openWire(url)
      const [a, b] = await Promise.all([instance(wire.url), instance()])
      wire.goDead()
      a.live.publish(topics('lost'))
      await until(
        'news to pass again',
        () => {
          b.live.publish(topics('after'))
          return a.heard.includes('after')
        },
        15_000,
      )
      wire.close()
    },
  )
})
