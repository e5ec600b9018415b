// Files over the web: taken from a form, at most one of 10 MB, and shown without letting a browser guess what they are.
import type { RequestHandler, Response } from 'express'
import multer, { MulterError } from 'multer'
import { LARGEST, PICTURES, SILK, type KeptFile } from '../../messages/attachment.ts'

const form = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LARGEST, files: 1, fields: 20, fieldSize: 1024 * 1024, parts: 25 },
}).single('photo')

/** Reads a form with a photo into `request.file` and `request.body`. What is too large is answered with 413. */
export const upload: RequestHandler = (request, response, next) => {
  form(request, response, (error: unknown) => {
    // A file field that was left empty is no file.
    if (request.file?.size === 0) delete request.file
    if (!(error instanceof MulterError)) return next(error)
    next(Object.assign(error, { status: error.code === 'LIMIT_FILE_SIZE' ? 413 : 400 }))
  })
}

/** Sends a kept file: pictures are shown, everything else is downloaded; nothing in it can run. */
export function sendFile(response: Response, { bytes, mediaType }: KeptFile): void {
  const picture = PICTURES.includes(mediaType)
  response
    .set({
      'Content-Type': mediaType,
      'Content-Disposition': picture
        ? 'inline'
        : `attachment${mediaType === SILK ? '; filename="voice.silk"' : ''}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=86400, immutable',
    })
    .send(Buffer.from(bytes))
}
