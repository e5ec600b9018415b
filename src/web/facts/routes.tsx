// What guests are told about the hotels: read by everyone there, changed by managers.
import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { LANGUAGES } from '../../base/locale.ts'
import { changeFact, factsOf, withdrawFact } from '../../facts/fact.ts'
import { may } from '../../staff/authority.ts'
import { type Desk, deskOf, hotelIds, hotelOn } from '../desk.ts'
import type { Notice } from '../inbox/panes.tsx'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { sendNotFound } from '../trouble.tsx'
import { wordsIn } from '../words.tsx'
import { FactsPage, type Told } from './page.tsx'

type Named = Request<{ hotel: string; id: string }>

const form = z.object({
  asked: z.string().trim().max(300).catch(''),
  ...(Object.fromEntries(
    LANGUAGES.map((language) => [language, z.string().trim().max(1500).catch('')]),
  ) as Record<(typeof LANGUAGES)[number], z.ZodCatch<z.ZodString>>),
})

export function factRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/facts', (_request, response) => show(site, deskOf(site, memberOn(response)), response))

  routes.post('/facts/:hotel/:id', async (request: Named, response: Response) => {
    const desk = deskOf(site, memberOn(response))
    const { hotel: hotelId, id } = request.params
    if (!mayChange(desk, hotelId)) return sendNotFound(response, desk)
    const { asked, ...texts } = form.parse(request.body ?? {})
    const answer = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
    const keeping = { hotelId, asked, answer, staffId: desk.member.id }
    const changed = await site.store.transaction((tx) => changeFact(tx, id, keeping, desk.now))
    if (!changed.ok && changed.error === 'unknown') return sendNotFound(response, desk)
    const words = wordsIn(desk.language)
    if (!changed.ok) response.status(422)
    await show(site, desk, response, {
      tone: changed.ok ? 'done' : 'refused',
      says: words(changed.ok ? 'console.done.fact-saved' : 'console.refused.fact-empty'),
    })
  })

  routes.post('/facts/:hotel/:id/withdraw', async (request: Named, response: Response) => {
    const desk = deskOf(site, memberOn(response))
    const { hotel: hotelId, id } = request.params
    if (!mayChange(desk, hotelId)) return sendNotFound(response, desk)
    const withdrawal = { hotelId, staffId: desk.member.id }
    const gone = await site.store.transaction((tx) => withdrawFact(tx, id, withdrawal, desk.now))
    if (!gone.ok) return sendNotFound(response, desk)
    const says = wordsIn(desk.language)('console.done.fact-withdrawn')
    await show(site, desk, response, { tone: 'done', says })
  })
  return routes
}

const mayChange = (desk: Desk, hotelId: string): boolean => may(desk.member, hotelId, 'see-figures')

async function show(site: Site, desk: Desk, response: Response, notice?: Notice): Promise<void> {
  const hotels = hotelIds(desk, 'see-cases').map((id) => hotelOn(desk, id))
  const told: Told[] = await Promise.all(
    hotels.map(async (hotel) => ({ hotel, facts: await factsOf(site.store.db, hotel) })),
  )
  sendPage(response, <FactsPage desk={desk} told={told} notice={notice} />)
}
