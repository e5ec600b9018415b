// What people see of a message on the stand-in: its words, its buttons and what each sends.
import type { Activity, Sent } from './bot-framework-people.ts'
import { isCard } from './bot-framework-rules.ts'

/** The buttons below a message, with what each sends. */
export function buttonsOf({
  activity,
}: Sent): { readonly label: string; readonly sends: Partial<Activity> }[] {
  const onCards = (activity.attachments ?? [])
    .filter(isCard)
    .flatMap(({ content }) => content.body)
    .flatMap((one) => (one.type === 'ActionSet' ? one.actions : []))
    .flatMap((action) => (action.type === 'Action.Submit' ? [action] : []))
    .map(({ title, data: { msteams, ...data } }) => ({
      label: title,
      sends:
        msteams?.type === 'messageBack'
          ? { text: msteams['text'], value: { ...data, ...(msteams['value'] as object) } }
          : { value: data },
    }))
  const suggested = (activity.suggestedActions?.actions ?? []).map(({ type, title, text, value }) => ({
    label: title,
    sends: type === 'messageBack' ? { text, value, channelData: { messageBack: { text } } } : { text: value },
  }))
  return [...onCards, ...suggested] as { label: string; sends: Partial<Activity> }[]
}

/** What a message says, as its app shows it. */
export function wordsOf({ activity }: Sent): string {
  const lines = (activity.attachments ?? [])
    .filter(isCard)
    .flatMap(({ content }) => content.body)
    .flatMap((one) => {
      if (one.type === 'TextBlock') return [one.text]
      if (one.type !== 'RichTextBlock') return []
      return [(one.spacing === 'Medium' ? '\n' : '') + one.inlines.map(({ text }) => text).join('')]
    })
  return [...(activity.text ? [activity.text] : []), ...lines].join('\n')
}

/** What pressing the newest button with this label sends; throws when there is none. */
export function pressed(sent: readonly Sent[], label: string): Partial<Activity> {
  const found = sent
    .toReversed()
    .flatMap(buttonsOf)
    .find((button) => button.label === label)
  if (!found) throw new Error(`There is no button “${label}”`)
  return found.sends
}
