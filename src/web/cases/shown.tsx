// What a message shows besides words: a picture, a file to open, a place, and what became of a file that is not there.
import { PICTURES } from '../../messages/attachment.ts'
import type { HeardMedia } from '../../messages/content.ts'
import type { Spoken } from '../../messages/transcript.ts'
import { useWords } from '../words.tsx'

type Parts = { readonly spoken: Spoken; readonly number: string }

export const Shown = ({ spoken, number }: Parts) => {
  const words = useWords()
  const { content } = spoken
  switch (content.kind) {
    case 'deleted':
      return <p class="kind">{words('console.heard.deleted')}</p>
    case 'edited':
      return (
        <>
          <p class="kind">{words('console.heard.edited')}</p>
          <Words spoken={spoken} text={content.text} />
        </>
      )
    case 'said':
      return (
        <>
          {content.photo && <Attached spoken={spoken} number={number} />}
          {content.text !== '' && <Words spoken={spoken} text={content.text} />}
        </>
      )
    case 'text':
      return (
        <>
          <Words spoken={spoken} text={content.text} />
          {content.file !== undefined && <Media spoken={spoken} number={number} content={RECORDING} />}
        </>
      )
    case 'choice':
    case 'start':
    case 'event':
      return <Words spoken={spoken} text={spoken.text} />
    case 'photo':
    case 'voice':
    case 'sticker':
    case 'video':
    case 'document':
    case 'location':
    case 'contact':
    case 'unknown':
      return <Media spoken={spoken} number={number} content={content} />
  }
  return content satisfies never
}

const RECORDING: HeardMedia = { kind: 'voice' }

const Words = ({ spoken, text }: { spoken: Spoken; text: string }) => (
  <p class="text" lang={spoken.language ?? undefined} dir="auto">
    {text}
  </p>
)

const Media = ({ spoken, number, content }: Parts & { content: HeardMedia }) => {
  const words = useWords()
  const place = content.kind === 'location' ? /^(-?[\d.]+), (-?[\d.]+)/.exec(content.caption ?? '') : null
  return (
    <>
      <p class={spoken.file === 'kept' && content.kind === 'photo' ? 'unseen' : 'kind'}>
        {words(`console.heard.${content.kind}`)}
        {spoken.file && spoken.file !== 'kept' && `: ${words(`console.file.${spoken.file}`)}`}
        {spoken.file === 'failed' && spoken.fileFailure && ` (${spoken.fileFailure})`}
      </p>
      {spoken.file === 'kept' && <Attached spoken={spoken} number={number} />}
      {place ? (
        <a href={`https://www.openstreetmap.org/?mlat=${place[1]}&mlon=${place[2]}`} rel="noreferrer">
          {content.caption}
        </a>
      ) : (
        content.caption && <Words spoken={spoken} text={content.caption} />
      )}
    </>
  )
}

/** A picture that opens whole, or a link to what is none. */
const Attached = ({ spoken, number }: Parts) => {
  const words = useWords()
  const address = `/console/cases/${number}/files/${spoken.id}`
  return PICTURES.includes(spoken.mediaType ?? '') ? (
    <a class="picture" href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={words('console.heard.photo')} loading="lazy" />
    </a>
  ) : (
    <a href={address} download>
      {words('console.file.open')}
    </a>
  )
}
