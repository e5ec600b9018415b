// The XML that WeChat posts, as plain fields: no entities, no document types, nothing that reaches beyond the text.
import { XMLParser } from 'fast-xml-parser'

const parser = new XMLParser({
  ignoreAttributes: true,
  // WeChat writes texts as CDATA; numbers stay text, since its message ids are longer than a number holds.
  parseTagValue: false,
  processEntities: false,
})

/** The fields of the `<xml>` element; undefined where it is none. */
export function readXml(text: string): Readonly<Record<string, unknown>> | undefined {
  // It writes neither, and both can be made to cost much. What a guest writes stands in CDATA.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''))) return undefined
  let parsed: unknown
  try {
    parsed = parser.parse(text, true)
  } catch {
    return undefined
  }
  const fields = isRecord(parsed) ? parsed['xml'] : undefined
  return isRecord(fields) ? fields : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
