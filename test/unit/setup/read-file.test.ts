// What a hotel.yaml may say, and what is said of one that is wrong.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nearest } from '../../../src/setup/nearest.ts'
import { faultLines, readHotelFile } from '../../../src/setup/read-file.ts'

const SMALL = `id: inn
name: The Inn
timeZone: Asia/Shanghai
currency: CNY
languages: [en, zh-CN]
`
const faults = (text: string) => {
  const read = readHotelFile(text)
  return read.kind === 'faulty' ? faultLines(read.faults).map((line) => line.trim()) : []
}

const seed = join(import.meta.dirname, '../../../prisma/seed')
test.each((await readdir(seed)).filter((name) => name.endsWith('.yaml')))('%s is good', async (name) => {
  expect(faults(await readFile(join(seed, name), 'utf8'))).toEqual([])
})

test('five fields make a hotel; the rest has defaults', () => {
  const read = readHotelFile(SMALL)
  expect(read).toMatchObject({
    kind: 'good',
    data: { id: 'inn', languages: ['en', 'zh-CN'] },
    file: { staff: [], sendingHours: { from: '09:00', to: '20:30' }, loyalty: { expiryMonths: 24 } },
  })
})

describe('a fault is told with its line and field', () => {
  test.each([
    [
      'an unknown key',
      `${SMALL}sendinghours: "09:00-20:00"`,
      'line 6, sendinghours: is not known; did you mean sendingHours?',
    ],
    [
      'an unknown key within',
      `${SMALL}survey:\n  att: "10:00"`,
      'line 7, survey.att: is not known; did you mean at?',
    ],
    [
      'an unknown key in a section that would overlook it',
      `${SMALL}sla:\n  inHouse:\n    1:\n      acknowlege: 2m`,
      'line 9, sla.inHouse.1.acknowlege: is not known; did you mean acknowledge?',
    ],
    [
      'an unknown key in a list',
      `${SMALL}staff:\n  - name: Li\n    email: li@example.com\n    role: staff\n    langauge: en`,
      'line 10, staff.0.langauge: is not known; did you mean language?',
    ],
    [
      'a role that is none',
      `${SMALL}staff:\n  - {name: Li, email: li@example.com, role: manager}`,
      /^line 7, staff\.0\.role: is one of staff, lead, duty-manager, general-manager$/,
    ],
    [
      'a near miss of a role',
      `${SMALL}staff:\n  - {name: Li, email: li@example.com, role: duty-manger}`,
      /did you mean duty-manager\?$/,
    ],
    [
      'a mail address that is none',
      `${SMALL}staff:\n  - name: Li\n    role: staff\n    email: li`,
      'line 9, staff.0.email: a mail address',
    ],
    ['a missing field', `${SMALL}staff:\n  - name: Li\n    role: staff`, 'line 7, staff.0.email: is missing'],
    [
      'someone twice',
      `${SMALL}staff:\n  - {name: A, email: a@example.com, role: staff}\n  - {name: B, email: A@example.com, role: lead}`,
      'line 8, staff.1.email: stands in the list already',
    ],
    [
      'a department that is none',
      `${SMALL}staff:\n  - {name: A, email: a@example.com, role: staff, department: houskeeping}`,
      /did you mean housekeeping\?$/,
    ],
    [
      'a stranger on the rota',
      `${SMALL}staff:\n  - {name: A, email: ann@example.com, role: staff}\nrota:\n  shifts:\n    - staff: anne@example.com`,
      'line 10, rota.shifts.0.staff: anne@example.com is not on the staff; did you mean ann@example.com?',
    ],
    [
      'a time zone',
      SMALL.replace('Shanghai', 'Shangai'),
      'line 3, timeZone: a name of the IANA time zone database, such as Asia/Shanghai; did you mean Asia/Shanghai?',
    ],
    ['a currency', SMALL.replace('CNY', 'RMB'), /^line 4, currency: is one of CNY, KRW/],
    ['a language', SMALL.replace('zh-CN', 'zh-TW'), /^line 5, languages\.1: is one of en, zh-CN, ko, ja$/],
    ['a language twice', SMALL.replace('zh-CN', 'en'), 'line 5, languages: names a language twice'],
    ['an id', SMALL.replace('id: inn', 'id: The Inn'), /^line 1, id: a short name/],
    ['hours', `${SMALL}sendingHours: 9 to 5`, /^line 6, sendingHours: two times of one day/],
    ['two ways to time a survey', `${SMALL}survey:\n  at: "10:00"\n  delay: 3h`, /^line 8, survey\.delay: /],
    [
      'a span of time',
      `${SMALL}sla:\n  inHouse:\n    2: { acknowledge: soon, resolve: 1h }`,
      'line 8, sla.inHouse.2.acknowledge: a time such as 20m, 4h or 3d',
    ],
    ['an empty section', `${SMALL}survey:`, 'line 6, survey: is empty'],
    [
      'a number for a name',
      SMALL.replace('The Inn', '7'),
      'line 2, name: Invalid input: expected string, received number',
    ],
    ['broken YAML', `${SMALL}staff: [`, /^line 6: /],
    ['a key twice', `${SMALL}name: Again`, 'line 6: Map keys must be unique'],
    [
      'a phrase that is none',
      `${SMALL}wording:\n  welcome.helo:\n    en: Hi`,
      'line 7, wording.welcome.helo: is no phrase; did you mean welcome.hello?',
    ],
    [
      'a language of wording',
      `${SMALL}wording:\n  menu.points:\n    de: Punkte`,
      /^line 8, wording\.menu\.points\.de: /,
    ],
    [
      'an argument that is none',
      `${SMALL}wording:\n  welcome.hello:\n    en: "Welcome to {hotle}"`,
      'line 8, wording.welcome.hello.en: uses {hotle}, but is given {hotel}',
    ],
    [
      'an argument of a phrase without',
      `${SMALL}wording:\n  menu.points:\n    en: "{points} points"`,
      'line 8, wording.menu.points.en: uses {points}, but is given nothing',
    ],
    [
      'an argument as a date',
      `${SMALL}wording:\n  welcome.hello:\n    en: "{hotel, date}"`,
      'line 8, wording.welcome.hello.en: {hotel} is text here, and no date or time',
    ],
    [
      'what is no message',
      `${SMALL}wording:\n  welcome.hello:\n    en: "Hello {hotel"`,
      /^line 8, wording\.welcome\.hello\.en: is no ICU message: /,
    ],
  ])('%s', (_what, text, line) => {
    expect(faults(text)).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)])
  })

  test('nothing, a list, and text', () => {
    expect(faults('')).toEqual(['line 1: is empty'])
    expect(faults('- id: inn')).toEqual([expect.stringMatching(/^line 1: .*expected object/)])
    expect(faults('hello')).toEqual([expect.stringMatching(/^line 1: .*expected object/)])
  })

  test('all of them at once, in the order of the lines', () => {
    const told = faults('name: 1\nid: The Inn\ntimeZone: here\nlangs: [en]\n')
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'line 1, name',
      'line 1, currency',
      'line 1, languages',
      'line 2, id',
      'line 3, timeZone',
      'line 4, langs',
    ])
  })

  test('an expansion bomb', () => {
    const bomb = [
      'a: &a [x]',
      ...Array.from({ length: 9 }, (_, n) => `a${n}: &a${n} [${`*a${n ? n - 1 : ''},`.repeat(9)}]`),
    ]
    expect(faults(bomb.join('\n'))).toHaveLength(1)
  })
})

test('the word that was likely meant', () => {
  const words = ['departments', 'staff', 'survey', 'sla']
  expect(nearest('department', words)).toBe('departments')
  expect(nearest('satff', words)).toBe('staff')
  expect(nearest('Survey', words)).toBe('survey')
  expect(nearest('pets', words)).toBeUndefined()
})
