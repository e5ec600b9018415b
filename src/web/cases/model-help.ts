// What a language model does on the page of a case: a reply in the guest's language, the guest's words in the reader's,
// the case in short. It is asked before any transaction opens; what it wrote is stored after.
import { type Duration, seconds } from '../../base/clock.ts'
import { answerIn } from '../../base/locale.ts'
import { type Result, ok, refused } from '../../base/result.ts'
import { caseEvents } from '../../cases/events.ts'
import { keepSummary, saidAbout } from '../../cases/model-summary.ts'
import { namesOf } from '../../cases/names.ts'
import type { Reply } from '../../cases/reply.ts'
import { keepTranslation } from '../../messages/translated.ts'
import type { Desk } from '../desk.ts'
import type { Site } from '../site.ts'
import type { Wish } from './case-actions.tsx'
import type { CaseView } from './case-view.ts'
import { unread } from './unread.ts'
import { writtenIn } from './work.ts'

/** A colleague waits for their reply to leave; then it goes as it is. */
const REPLY_LIMIT: Duration = seconds(5)
const READER_LIMIT: Duration = seconds(10)
/** Messages of one translation, the newest. */
const AT_ONCE = 10

/** The reply in the guest's language; undefined where they write the same, or no faithful translation was to be had. */
export async function inGuestsLanguage(
  { model, store }: Site,
  { member }: Desk,
  { found, hotel, line }: CaseView,
  text: string,
): Promise<Reply['translated']> {
  if (!model || !line || text.trim() === '') return undefined
  const from = writtenIn(text, member.language)
  const to = answerIn(line.language)
  if (from === to) return undefined
  const names = await namesOf(store.db, found)
  const written = await model.translate({
    hotel,
    texts: [text.trim()],
    from,
    to,
    names,
    limit: REPLY_LIMIT,
    caseId: found.id,
  })
  const [translated] = written?.value ?? []
  return translated === undefined ? undefined : { text: translated, language: to }
}

/** Does what was wished for. 'no-model': nothing that could be used was written. */
export function fulfil(
  site: Site,
  desk: Desk,
  view: CaseView,
  wish: Wish,
): Promise<Result<true, 'no-model'>> {
  return wish === 'translate' ? translateGuest(site, desk, view) : summarise(site, desk, view)
}

async function translateGuest(
  { model, store }: Site,
  { language: reader, now }: Desk,
  { found, hotel, entries, translations }: CaseView,
): Promise<Result<true, 'no-model'>> {
  const waiting = unread(entries, reader, translations).slice(-AT_ONCE)
  const last = waiting.at(-1)
  if (!model || !last) return refused('no-model')
  // One call is in one language; what the guest wrote in others waits for the next.
  const same = waiting.filter(({ language }) => language === last.language)
  const names = await namesOf(store.db, found)
  const texts = same.map(({ text }) => text)
  const written = await model.translate({
    hotel,
    texts,
    from: last.language,
    to: reader,
    names,
    limit: READER_LIMIT,
    caseId: found.id,
  })
  const made = same.flatMap(({ id }, n) => {
    const text = written?.value[n]
    return text === undefined ? [] : [{ messageId: id, language: reader, text }]
  })
  if (!written || made.length === 0) return refused('no-model')
  await store.transaction(async (tx) => {
    for (const one of made) await keepTranslation(tx, { ...one, usageId: written.usageId }, now)
  })
  return ok(true)
}

async function summarise(
  { model, store }: Site,
  { language, now }: Desk,
  { found, hotel }: CaseView,
): Promise<Result<true, 'no-model'>> {
  if (!model) return refused('no-model')
  const said = saidAbout(await caseEvents(store.db, found.id))
  const names = await namesOf(store.db, found)
  const { id: caseId, kind } = found
  const written = await model.summarise({ hotel, caseId, kind, said, language, names, limit: READER_LIMIT })
  if (!written) return refused('no-model')
  await store.transaction((tx) =>
    keepSummary(tx, { caseId, language, text: written.value, usageId: written.usageId }, now),
  )
  return ok(true)
}
