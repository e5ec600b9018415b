// The API described in OpenAPI, from the schemas that parse and shape it.
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { caseItem, casePage, caseQuery, guestAnswer, refusal } from './read-schema.ts'
import { linkAnswer, stayAnswer, stayEvent } from './stay-schema.ts'

const stayPath = z.object({ hotel: z.string(), confirmationNumber: z.string() })

const body = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})
const refused = (description: string) => body(description, refusal)
const unauthorized = { '401': refused('The key is missing or wrong') }
const unknownStay = { '404': refused('There is no such hotel or stay') }

let document: ReturnType<typeof createDocument> | undefined

/** The document, with this service as its server. */
export function openApiDocument(publicUrl: string): object {
  document ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bellbird',
      version: '1',
      description: 'Stays in; cases, guests and their surveys out. Instants are ISO 8601 in UTC.',
    },
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } }, schemas: { caseItem } },
    paths: {
      '/stays': {
        post: {
          summary: 'Tell of a stay: booked, arrived, left, cancelled',
          description:
            'The same event twice changes nothing; an older updatedAt never overwrites a newer one. Check-out earns points and schedules the survey.',
          requestBody: { required: true, content: { 'application/json': { schema: stayEvent } } },
          responses: {
            '201': body('Taken in; the stay is new', stayAnswer),
            '200': body('The stay was known', stayAnswer),
            '400': refused('Names each bad field; nothing was changed'),
            ...unauthorized,
            '413': refused('Larger than 256 kB'),
            '415': refused('Not JSON'),
          },
        },
      },
      '/stays/{hotel}/{confirmationNumber}': {
        get: {
          summary: 'A stay and its survey',
          requestParams: { path: stayPath },
          responses: { '200': body('The stay', stayAnswer), ...unauthorized, ...unknownStay },
        },
      },
      '/stays/{hotel}/{confirmationNumber}/link': {
        post: {
          summary: 'Links that bind a chat to the stay, used up by the first chat that opens one',
          requestParams: { path: stayPath },
          responses: { '201': body('The links', linkAnswer), ...unauthorized, ...unknownStay },
        },
      },
      '/cases': {
        get: {
          summary: 'Complaints and requests, newest first, all states unless asked',
          requestParams: { query: caseQuery },
          responses: {
            '200': body('A page of them', casePage),
            '400': refused('Names each bad parameter'),
            ...unauthorized,
            '404': refused('There is no such hotel'),
          },
        },
      },
      '/guests/{id}': {
        get: {
          summary: 'All that is known of a guest; every read is audited',
          requestParams: { path: z.object({ id: z.uuid() }) },
          responses: {
            '200': body('The guest', guestAnswer),
            ...unauthorized,
            '404': refused('There is no such guest'),
          },
        },
      },
    },
  })
  return { ...document, servers: [{ url: `${publicUrl}/api/v1` }] }
}
