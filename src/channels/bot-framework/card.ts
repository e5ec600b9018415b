// What is said as an adaptive card: the words, buttons below them, a picture. Version 1.3, which Teams shows everywhere.
import type { Choice } from '../../messages/content.ts'
import { carried } from './choice.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'

type Shown = {
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  /** Absolute. */
  readonly link?: { readonly label: string; readonly url: string } | undefined
  readonly picture?: string | undefined
  readonly language: string
  /** For apps that show no cards: everything in words. */
  readonly inWords: string
}

export const cardOf = ({ lines, choices, link, picture, language, inWords }: Shown) => ({
  contentType: CARD,
  content: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    lang: language,
    fallbackText: inWords,
    body: [
      ...words(lines),
      ...(picture ? [{ type: 'Image', url: picture, size: 'Large' }] : []),
      ...rowsOf(choices).map((row) => ({ type: 'ActionSet', actions: row.map(button) })),
      ...(link
        ? [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] }]
        : []),
    ],
  },
})

/** Line by line: a text run is shown as it is written, where a text block would read Markdown and lose line ends. */
function words(lines: readonly string[]) {
  return lines.flatMap((line, n) =>
    line.trim() === ''
      ? []
      : [
          {
            type: 'RichTextBlock',
            spacing: n > 0 && lines[n - 1]!.trim() === '' ? 'Medium' : 'None',
            inlines: [{ type: 'TextRun', text: line }],
          },
        ],
  )
}

/** Pressed, it is heard as a message with our value, and the chat shows what was pressed. */
function button(choice: Choice) {
  const { label } = choice
  const msteams = { type: 'messageBack', displayText: label, text: label, value: carried(choice) }
  return { type: 'Action.Submit', title: label, data: { ...carried(choice), msteams } }
}

/** Teams shows no more than six buttons side by side. */
const MOST = 6
/** Columns of a label, below which three stand side by side; a CJK character is two. */
const SHORT = 12

/** Scores six to a row, short labels three, long ones alone. */
function rowsOf(choices: readonly Choice[]): Choice[][] {
  const rows: Choice[][] = []
  for (const choice of choices) {
    const row = rows.at(-1)
    const most = perRow(choice)
    if (row && perRow(row[0]!) === most && row.length < most) row.push(choice)
    else rows.push([choice])
  }
  return rows
}

function perRow({ label }: Choice): number {
  if (/^\p{Nd}{1,3}$/u.test(label.trim())) return MOST
  const columns = label.length + (label.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0)
  return columns <= SHORT ? 3 : 1
}
