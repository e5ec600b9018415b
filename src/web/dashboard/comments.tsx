// What guests wrote, the newest first, with the score they gave.
import { type Language, isLanguage } from '../../base/locale.ts'
import type { Comment } from '../../insights/dashboard.ts'
import { useWords } from '../words.tsx'
import type { Asked } from './view.ts'

export const Comments = ({
  comments,
  asked,
  language,
}: {
  comments: readonly Comment[]
  asked: Asked
  language: Language
}) => {
  const words = useWords()
  if (comments.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const day = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: asked.hotel.timeZone,
  })
  return (
    <ul class="comments">
      {comments.map((comment, index) => (
        <li key={index} class={tone(comment.score)}>
          <blockquote lang={isLanguage(comment.language) ? comment.language : undefined} dir="auto">
            {comment.words}
          </blockquote>
          <p class="soft">
            {[
              comment.score === null ? undefined : `${comment.score}/10`,
              comment.room,
              day.format(comment.at),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function tone(score: number | null): string {
  if (score === null) return 'plain'
  if (score >= 9) return 'promoter'
  return score >= 7 ? 'passive' : 'detractor'
}
