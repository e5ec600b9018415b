// The sign-in page: one button for a link that works, else how to get one.
import type { Language } from '../../base/locale.ts'
import { Icon } from '../icons.tsx'
import { Document } from '../layout.tsx'
import { useWords, wordsIn } from '../words.tsx'

export type SignInState =
  | { readonly kind: 'ready'; readonly token: string; readonly next: string }
  | { readonly kind: 'how' | 'unknown' | 'used' | 'expired' }

type Parts = { readonly language: Language; readonly state: SignInState }

export const SignInPage = ({ language, state }: Parts) => (
  <Document
    language={language}
    title={`${wordsIn(language)('console.sign-in')} · Bellbird`}
    styles={['frame.css']}
    shape="lone"
  >
    <main>
      <p class="brand">
        <Icon name="bell" />
        <span class="brand-name">Bellbird</span>
      </p>
      <Inside state={state} />
    </main>
  </Document>
)

const Inside = ({ state }: { state: SignInState }) => {
  const words = useWords()
  if (state.kind === 'ready')
    return (
      <>
        <h1>{words('console.sign-in')}</h1>
        <p class="lead">{words('console.sign-in-ready')}</p>
        <form method="post" action="/console/sign-in">
          <input type="hidden" name="token" value={state.token} />
          <input type="hidden" name="next" value={state.next} />
          <button class="primary wide" type="submit">
            {words('console.sign-in')}
          </button>
        </form>
      </>
    )
  return (
    <>
      <h1>{words('console.sign-in')}</h1>
      {state.kind !== 'how' && (
        <p class="notice refused" role="alert">
          {words(`console.link-${state.kind}`)}
        </p>
      )}
      <p class="lead">{words('console.sign-in-how')}</p>
      <pre class="command">
        <code>npm run -s bellbird -- sign-in --staff you@hotel.example</code>
      </pre>
    </>
  )
}
