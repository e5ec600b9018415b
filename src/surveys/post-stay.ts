// The survey after a stay as every hotel has it at first: recommendation, room, service, and one comment.
import { LANGUAGES, type Language } from '../base/locale.ts'
import { type Hotel, nameIn, wordingOf } from '../hotels/hotel.ts'
import { type Params, type PhraseKey, hotelPhrase } from '../phrases/phrases.ts'
import type { Definition } from './definition.ts'

/** The post-stay survey in the hotel's own wording; a changed wording makes a new version of it. */
export function postStay(hotel: Hotel): Definition {
  const said = inEveryLanguage(hotel)
  const asked = everyLanguage((language) =>
    hotelPhrase(wordingOf(hotel), language, 'survey.ask-nps', { hotel: nameIn(hotel, language) }),
  )
  const labels = [
    said('survey.rating-1'),
    said('survey.rating-2'),
    said('survey.rating-3'),
    said('survey.rating-4'),
    said('survey.rating-5'),
  ]
  return {
    key: 'post-stay',
    questions: [
      { kind: 'nps', key: 'nps', text: asked },
      { kind: 'rating', key: 'room', text: said('survey.ask-room'), labels },
      { kind: 'rating', key: 'service', text: said('survey.ask-service'), labels },
      {
        kind: 'text',
        key: 'comment',
        wordings: [
          { when: { question: 'nps', from: 9, to: 10 }, text: said('survey.ask-comment-promoter') },
          { when: { question: 'nps', from: 7, to: 8 }, text: said('survey.ask-comment-passive') },
          { when: { question: 'nps', from: 0, to: 6 }, text: said('survey.ask-comment-detractor') },
          { text: said('survey.ask-comment') },
        ],
      },
    ],
  }
}

function inEveryLanguage(hotel: Hotel) {
  return <Key extends PhraseKey>(key: Key, ...params: Params<Key>) =>
    everyLanguage((language) => hotelPhrase(wordingOf(hotel), language, key, ...params))
}

const everyLanguage = (say: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>
