// What protects every route: headers, a check that a change was asked for by our own pages, and limits by address.
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Clock } from '../base/clock.ts'
import type { Site } from './site.ts'

/** Content comes from here alone, and no script or style stands in a page. */
export function safeHeaders(site: Site): RequestHandler {
  const self = ["'self'"]
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: self,
        formAction: self,
        manifestSrc: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: site.publicUrl.startsWith('https:') && { maxAge: 15_552_000 },
  })
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page asks for in a signed-in browser. Every browser of today says where such
 * a request comes from; one that says nothing is no browser, and carries nobody's cookie.
 */
export function fromOurPages(site: Site): RequestHandler {
  return (request, response, next) => {
    if (READS.has(request.method)) return next()
    const fetchSite = request.get('Sec-Fetch-Site')
    const origin = request.get('Origin')
    const ours = fetchSite
      ? fetchSite === 'same-origin' || fetchSite === 'none'
      : !origin || origin === new URL(site.publicUrl).origin || hostOf(origin) === request.get('Host')
    if (ours) return next()
    response.status(403).type('text').send('This was asked for by a page of another site, and not done.')
  }
}

/** A whole hotel may sit behind one address: a burst of requests, then so many a second. */
const BURST = 3000
const PER_SECOND = 300
const ADDRESSES = 10_000

/** Answers 429 to an address that asks without end. The machine itself is not limited. */
export function addressLimit(clock: Clock): RequestHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return (request, response, next) => {
    const address = request.ip ?? ''
    if (/^(::ffff:)?127\.|^::1$/.test(address)) return next()
    const now = clock().getTime()
    const known = buckets.get(address) ?? { left: BURST, at: now }
    const left = Math.min(BURST, known.left + ((now - known.at) / 1000) * PER_SECOND) - 1
    buckets.delete(address)
    buckets.set(address, { left: Math.max(left, 0), at: now })
    if (buckets.size > ADDRESSES) buckets.delete(buckets.keys().next().value!)
    if (left >= 0) return next()
    response
      .set('Retry-After', '1')
      .status(429)
      .type('text')
      .send('Too many requests. Try again in a second.')
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
