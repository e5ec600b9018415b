import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/base/locale.ts'
import { TOPICS } from '../../../src/facts/topics.ts'
import { isPhraseKey, phraseText } from '../../../src/phrases/phrases.ts'
import { topicName } from '../../../src/web/labels.ts'
import { wordsIn } from '../../../src/web/words.tsx'

test.each(TOPICS)('the topic %s has a name in every language', (topic) => {
  expect(isPhraseKey(`topic.${topic}`)).toBe(true)
  for (const language of LANGUAGES) expect(topicName(wordsIn(language), topic)).not.toBe(topic)
})

test('a topic that a hotel calls by a name of its own keeps it', () => {
  expect(topicName(wordsIn('ja'), 'helipad')).toBe('helipad')
})

test.each(LANGUAGES)('what is told of the outbox calls it what its page is called (%s)', (language) => {
  const name = phraseText('console.outbox', language).toLowerCase()
  for (const key of ['console.off.mail', 'console.off.sms'] as const)
    expect(phraseText(key, language).toLowerCase()).toContain(name)
})
