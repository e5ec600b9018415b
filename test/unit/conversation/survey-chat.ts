// A chat with the survey dialog alone: what it says, what it waits for, what it leaves to others.
import { type Instant, after, minutes } from '../../../src/base/clock.ts'
import type { ConversationId, GuestId, MessageId, SurveyId } from '../../../src/base/ids.ts'
import type { Language } from '../../../src/base/locale.ts'
import { surveyDialog } from '../../../src/conversation/dialogs/survey.ts'
import type { Heard, Turn } from '../../../src/conversation/turn.ts'
import type { Intent, Understanding } from '../../../src/conversation/understanding.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import type { Choice } from '../../../src/messages/content.ts'
import type { World } from '../surveys/cast.ts'

export type Made = Awaited<ReturnType<typeof surveyDialog.open>>

const understood = (language: Language, intent: Intent | null): Understanding => ({
  language,
  languageCertain: true,
  intent,
  guess: intent ?? 'other',
  category: intent === 'complaint' ? 'air-conditioning' : null,
  severity: intent === 'complaint' ? 3 : null,
  danger: false,
  confidence: intent ? 0.9 : 0.2,
  source: 'local',
  entities: {},
})

export class SurveyChat {
  now: Instant
  language: Language
  /** What the dialog waits for; undefined when it is not on the stack. */
  state: unknown
  /** What was said in the last turn. */
  said: { text: string; choices: readonly Choice[] }[] = []
  readonly world: World
  readonly hotel: Hotel
  readonly conversationId: ConversationId
  readonly guestId: GuestId

  constructor(
    world: World,
    hotel: Hotel,
    at: { conversationId: ConversationId; guestId: GuestId; now: Instant },
    language: Language = 'en',
  ) {
    this.world = world
    this.hotel = hotel
    this.conversationId = at.conversationId
    this.guestId = at.guestId
    this.now = at.now
    this.language = language
  }

  event = (name: 'invite' | 'remind', subject: SurveyId) =>
    this.hears({ kind: 'event', event: { kind: 'event', dialog: 'survey', name, subject } })

  tap = (id: string) => this.hears({ kind: 'choice', id })

  /** Taps a button of the newest message that has some, by its label or the label's beginning. */
  press(label: string): Promise<Made> {
    const offered = this.choices()
    const choice =
      offered.find((one) => one.label === label) ?? offered.find((one) => one.label.startsWith(label))
    if (!choice) throw new Error(`No ${label} among ${offered.map((one) => one.label).join(' | ')}`)
    return this.tap(choice.id)
  }

  say(text: string, intent: Intent | null = 'other'): Promise<Made> {
    if (this.state && surveyDialog.expects!(this.state, text)) return this.hears({ kind: 'answer', text })
    return this.hears({ kind: 'words', text, understood: understood(this.language, intent) })
  }

  async hears(heard: Heard): Promise<Made> {
    const made = await this.#turn((turn) =>
      this.state === undefined || heard.kind === 'event'
        ? surveyDialog.open(turn, heard)
        : surveyDialog.hear(turn, surveyDialog.state.parse(this.state), heard),
    )
    if (made.kind === 'wait') this.state = JSON.parse(JSON.stringify(made.state))
    else if (made.kind !== 'pass') this.state = undefined
    return made
  }

  resume = () => this.#turn((turn) => surveyDialog.resume(turn, surveyDialog.state.parse(this.state)))
  abandon = () => this.#turn((turn) => surveyDialog.abandon!(turn, surveyDialog.state.parse(this.state)))

  choices = (): readonly Choice[] => this.said.findLast(({ choices }) => choices.length > 0)?.choices ?? []
  texts = (): string => this.said.map(({ text }) => text).join('\n')

  async #turn<T>(speak: (turn: Turn) => Promise<T>): Promise<T> {
    this.now = after(this.now, minutes(1))
    return this.world.store.transaction(async (tx) => {
      const turn: Turn = {
        tx,
        now: this.now,
        hotel: this.hotel,
        hotels: [this.hotel],
        line: {
          id: this.conversationId,
          channel: 'telegram',
          account: 'main',
          address: '1',
          displayName: null,
          guestId: this.guestId,
          hotelId: null,
          language: this.language,
          languageChosen: false,
          takenOver: false,
          fresh: false,
        },
        messageId: '' as MessageId,
        sayings: [],
      }
      const made = await speak(turn)
      this.said = turn.sayings.map(({ text, choices }) => ({ text, choices: choices ?? [] }))
      return made
    })
  }
}
