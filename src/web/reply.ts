// How pages and their parts leave: whole documents to a browser, fragments to htmx, both of the same components.
import type { Request, Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** True when htmx asked, and so a part of a page will do. */
export const askedByScript = (request: Request): boolean => request.get('HX-Request') === 'true'

/** Sends a whole document. */
export function sendPage(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>${renderToString(page)}`)
}

/** Sends parts of a page, to be swapped in. */
export function sendParts(response: Response, parts: VNode): void {
  response.type('html').send(renderToString(parts))
}
