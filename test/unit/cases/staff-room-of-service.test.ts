// The staff's room comes from the service's configuration where a hotel's file names none: all news of a case go there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { addToCase } from '../../../src/cases/add.ts'
import { reopenCase, resolveCase } from '../../../src/cases/resolve.ts'
import { type Hotels, openHotels } from '../../../src/hotels/hotels.ts'
import { after, minutes } from '../../../src/base/clock.ts'
import { NOON, aCase, heardBy, openHouse } from './cast.ts'

const house = openHouse({ channels: {} })
let hotels: Hotels
beforeAll(async () => {
  hotels = await openHotels(house.current.store, openLog('silent'), { staffChats: { telegram: '-77' } })
})
afterAll(() => hotels.close())

const later = (n: number) => after(NOON, minutes(n))

test('what a guest adds, and that it is not solved, is heard where the case was announced', async () => {
  const { store, staff } = house.current
  const hotel = hotels.get('hz')!
  const opened = await aCase({ ...house.current, hotel })
  expect(await heardBy(house.current, '-77')).toHaveLength(1)
  await store.transaction((tx) => addToCase(tx, opened, { words: '还在漏水' }, later(2)))
  await store.transaction((tx) => resolveCase(tx, opened.id, staff.engineer, { cause: 'mended' }, later(5)))
  await store.transaction((tx) => reopenCase(tx, opened.id, undefined, later(9)))
  const heard = (await heardBy(house.current, '-77')).map(({ text }) => text)
  expect(heard).toEqual([
    expect.stringContaining(opened.number),
    expect.stringContaining('还在漏水'),
    expect.stringMatching(/^重新开启/),
  ])
})
