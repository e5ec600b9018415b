// A question that nobody had an answer for: it waits with staff as a case, and its answer may be kept as a fact.
import type { CaseId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

export type OpenQuestion = { readonly text: string; readonly language: string }

/** Remembers what was asked beside the case that carries it. */
export async function noteQuestion(tx: Tx, caseId: CaseId, { text, language }: OpenQuestion): Promise<void> {
  await tx.openQuestion.create({ data: { caseId, text, language } })
}

/** The question that a case carries; undefined where it carries none. */
export async function questionOf(db: Tx, caseId: CaseId): Promise<OpenQuestion | undefined> {
  const row = await db.openQuestion.findUnique({ where: { caseId } })
  return row ? { text: row.text, language: row.language } : undefined
}

/** It has its answer: nobody is asked to keep another. */
export async function closeQuestion(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.openQuestion.deleteMany({ where: { caseId } })
}
