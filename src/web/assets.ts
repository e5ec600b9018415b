// Styles, scripts and pictures under addresses that change with their content, so that browsers keep them for good.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, extname, join } from 'node:path'
import { Router } from 'express'

type Asset = { readonly type: string; readonly body: Buffer; readonly hash: string }

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

// The compiler copies no styles: they are served from src, whether this file runs there or from dist.
const HOME = join(import.meta.dirname, '..', '..', 'src', 'web')
const HTMX = createRequire(import.meta.url).resolve('htmx.org')

const assets = new Map<string, Asset>([
  ...[...inFolder('style'), ...inFolder('script')].map((file) => [basename(file), assetOf(file)] as const),
  // htmx begins as soon as it can; as two files, its streams might come too late for what it has then looked at.
  ['htmx.js', assetOf(join(HTMX, '..', 'htmx.min.js'), join(HTMX, '..', 'ext', 'hx-sse.min.js'))],
])

/** The address of a file of style/ or script/, or of htmx. Throws when there is no such file: that would be a bug. */
export function asset(name: string): string {
  const found = assets.get(name)
  if (!found) throw new Error(`There is no asset ${name}`)
  return `/assets/${found.hash}/${name}`
}

/** Serves /assets/<hash>/<name>; an outdated hash is answered with what there is now, and kept by nobody. */
export function assetRoutes(): Router {
  const routes = Router()
  routes.get('/assets/:hash/:name', (request, response, next) => {
    const found = assets.get(request.params.name)
    if (!found) return next()
    const current = request.params.hash === found.hash
    response.set('Content-Type', found.type)
    response.set('Cache-Control', current ? 'public, max-age=31536000, immutable' : 'no-store')
    response.send(found.body)
  })
  return routes
}

function inFolder(folder: string): string[] {
  return readdirSync(join(HOME, folder))
    .filter((name) => extname(name) in TYPES)
    .map((name) => join(HOME, folder, name))
}

function assetOf(...files: [string, ...string[]]): Asset {
  const body = Buffer.concat(files.flatMap((file) => [readFileSync(file), Buffer.from('\n')]))
  return {
    type: TYPES[extname(files[0])] ?? 'application/octet-stream',
    body,
    hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
  }
}
