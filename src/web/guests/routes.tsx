// The page of a guest; reading it is audited.
import { type Request, type Response, Router } from 'express'
import { audit } from '../../staff/audit.ts'
import { deskOf } from '../desk.ts'
import { sendNotFound } from '../trouble.tsx'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { GuestPage } from './page.tsx'
import { readProfile } from './profile.ts'

export function guestRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/guests/:id', (request, response) => show(site, request, response))
  return routes
}

async function show(site: Site, request: Request<{ id: string }>, response: Response): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const profile = await readProfile(site.store, desk, request.params.id)
  if (!profile) return sendNotFound(response, desk)
  const read = { action: 'guest.read', subject: 'guest', subjectId: profile.card.guest.id }
  await audit(site.store.db, { staffId: desk.member.id, ...read }, desk.now)
  sendPage(response, <GuestPage desk={desk} profile={profile} />)
}
