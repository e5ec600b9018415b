// The texts in prisma/seed are complete, and every section that a feature reads can be written in a hotel's file.
import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/base/locale.ts'
import { CATEGORIES, SEVERITIES } from '../../../src/cases/category.ts'
import { readSeed } from '../../../src/setup/demo/read-seed.ts'
import { hotelFile } from '../../../src/setup/hotel-file.ts'
import { readHotelFile } from '../../../src/setup/read-file.ts'

const seed = await readSeed()
const SCRIPT = {
  'zh-CN': /^(?!.*[ぁ-んァ-ヶ가-힣]).*[一-鿿]/u,
  ja: /[ぁ-んァ-ヶ]/u,
  ko: /[가-힣]/u,
  en: /^[\p{Script=Latin}\p{Script=Common}]+$/u,
}

test('comments: at least 120, each once, each in its language', () => {
  const all = LANGUAGES.flatMap((language) =>
    Object.values(seed.comments[language]).flatMap((themes) =>
      Object.values(themes).flatMap((texts) => texts.map((text) => ({ language, text }))),
    ),
  )
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(120)
  for (const { language, text } of all) expect(text).toMatch(SCRIPT[language])
  for (const language of LANGUAGES)
    expect(Object.keys(seed.comments[language]).sort()).toEqual(['detractor', 'passive', 'promoter'])
})

test('incidents: every category and severity, in every language', () => {
  expect(new Set(seed.incidents.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
  expect(new Set(seed.incidents.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES))
  for (const incident of seed.incidents)
    for (const language of LANGUAGES) expect(incident[language]).toMatch(SCRIPT[language])
  for (const causes of Object.values(seed.causes))
    expect(new Set(Object.keys(causes))).toEqual(new Set(CATEGORIES))
})

test('open cases: at hotels and by staff that there are, in the order of time', () => {
  const emails = new Map(
    seed.hotels.map((text) => {
      const read = readHotelFile(text)
      if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults))
      return [read.file.id, read.file.staff.map(({ email }) => email)] as const
    }),
  )
  for (const { hotel, staff, talk, openedMinutesAgo, status, language } of seed.openCases) {
    expect(emails.has(hotel)).toBe(true)
    if (staff) expect(emails.get(hotel)).toContain(staff)
    expect(staff === undefined).toBe(status === 'open')
    const minutes = talk.map(({ minutesAgo }) => minutesAgo)
    expect(minutes).toEqual(minutes.toSorted((a, b) => b - a))
    expect(talk.some((line) => 'guest' in line && line.minutesAgo >= openedMinutesAgo)).toBe(true)
    expect(talk.some((line) => 'acknowledged' in line)).toBe(status !== 'open')
    for (const line of talk) {
      if ('guest' in line) expect(line.guest).toMatch(SCRIPT[language])
      if ('staff' in line) expect(line.staff).toMatch(SCRIPT[language])
    }
  }
})

test('a hotel file takes every section that is read anywhere', async () => {
  const read = new Set<string>()
  for await (const path of glob('src/**/*.{ts,tsx}')) {
    const text = await readFile(path, 'utf8')
    for (const [, name] of text.matchAll(/section\(\s*[\w.]*[hH]otel!?,\s*'(\w+)'/g)) read.add(name!)
    for (const [, name] of text.matchAll(/\.file\['(\w+)'\]/g)) read.add(name!)
  }
  expect(read.size).toBeGreaterThanOrEqual(8)
  expect([...read].filter((name) => !Object.hasOwn(hotelFile.shape, name))).toEqual([])
})
