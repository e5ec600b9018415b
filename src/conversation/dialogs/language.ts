// Changing the language: once chosen, it no longer follows what the guest writes.
import { z } from 'zod'
import { LANGUAGES, LANGUAGE_NAMES, type Language, isLanguage } from '../../base/locale.ts'
import { type Heard, type Turn, ask, tell } from '../turn.ts'
import { choiceValue, dialog, done, pass } from './dialog.ts'

export const languageDialog = dialog<null>({
  name: 'language',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    const language = wanted(heard)
    if (language) change(turn, language)
    else
      ask(
        turn,
        LANGUAGES.map((tag) => ({ id: `language/${tag}`, label: LANGUAGE_NAMES[tag] })),
        'language.ask',
      )
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})

function wanted(heard: Heard): Language | undefined {
  if (heard.kind === 'words') return heard.understood.entities.language
  if (heard.kind !== 'choice') return undefined
  const value = choiceValue(heard.id)
  return isLanguage(value) ? value : undefined
}

function change(turn: Turn, language: Language): void {
  turn.line.language = language
  turn.line.languageChosen = true
  tell(turn, 'language.changed')
}
