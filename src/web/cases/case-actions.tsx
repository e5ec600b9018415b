// What staff can do with a case. Every act is a form of its own, with script or without.
import type { ComponentChildren } from 'preact'
import { isUnresolved } from '../../cases/case.ts'
import type { ListedCase } from '../../cases/list.ts'
import type { Desk } from '../desk.ts'
import { Icon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import type { CaseView } from './case-view.ts'

export const ACTS = [
  'acknowledge',
  'assign',
  'note',
  'reply',
  'resolve',
  'reopen',
  'take-over',
  'hand-back',
] as const
export type Act = (typeof ACTS)[number]

/** What a language model can be asked for on the page of a case. */
export const WISHES = ['translate', 'summarise'] as const
export type Wish = (typeof WISHES)[number]

type FormParts = {
  readonly found: ListedCase
  readonly act: Act | Wish
  readonly class?: string
  /** It may carry a file. */
  readonly withFile?: boolean
  readonly children: ComponentChildren
}

/** Posts to the case and swaps it; without script, the browser posts and comes back to the case. */
export const CaseForm = ({ found, act, class: shape, withFile = false, children }: FormParts) => {
  const action = `/console/cases/${found.number}/${act}`
  return (
    <form
      class={shape}
      method="post"
      encType={withFile ? 'multipart/form-data' : undefined}
      hx-encoding={withFile ? 'multipart/form-data' : undefined}
      action={action}
      hx-post={action}
      hx-target="#case"
      hx-swap="outerMorph"
      hx-disable="find button"
      data-clears
    >
      {children}
    </form>
  )
}

export const CaseActions = ({ desk, view }: { desk: Desk; view: CaseView }) => {
  const words = useWords()
  const { found } = view
  return (
    <div class="actions">
      {found.status === 'open' && (
        <CaseForm found={found} act="acknowledge">
          <button class="primary">
            <Icon name="check" />
            {words('console.acknowledge')}
          </button>
        </CaseForm>
      )}
      {isUnresolved(found) ? (
        <>
          <Resolve found={found} />
          <Assign desk={desk} view={view} />
        </>
      ) : (
        <CaseForm found={found} act="reopen">
          <button>{words('console.reopen')}</button>
        </CaseForm>
      )}
      <Note found={found} />
      {desk.hasModel && (
        <CaseForm found={found} act="summarise">
          <button>{words('console.summarise')}</button>
        </CaseForm>
      )}
    </div>
  )
}

type MenuParts = { id: string; label: string; strong?: boolean; children: ComponentChildren }

/** A button that opens a small form below it. */
const Menu = ({ id, label, strong = false, children }: MenuParts) => (
  <details id={id} class="menu" name="case-menu">
    <summary class={strong ? 'button primary' : 'button'}>{label}</summary>
    <div class="menu-body">{children}</div>
  </details>
)

const Resolve = ({ found }: { found: ListedCase }) => {
  const words = useWords()
  return (
    <Menu id="menu-resolve" label={words('console.resolve')} strong={found.status !== 'open'}>
      <CaseForm found={found} act="resolve">
        <label for="cause">{words('console.cause')}</label>
        <textarea id="cause" name="cause" rows={2} required maxLength={500} />
        <p class="hint">{words('console.cause-hint')}</p>
        <button class="primary">{words('console.resolve-now')}</button>
      </CaseForm>
    </Menu>
  )
}

const Assign = ({ desk, view: { found, colleagues } }: { desk: Desk; view: CaseView }) => {
  const words = useWords()
  return (
    <Menu id="menu-assign" label={words('console.assign')}>
      <CaseForm found={found} act="assign">
        <label for="assignee">{words('console.assignee')}</label>
        <select id="assignee" name="assignee" required>
          {!found.assigneeId && <option value="">{words('console.choose')}</option>}
          {colleagues.map(({ id, name, posts }) => (
            <option value={id} selected={id === found.assigneeId}>
              {name}
              {id === desk.member.id ? ` (${words('console.you')})` : ''}
              {` · ${words(`console.role.${posts.find(({ hotelId }) => hotelId === found.hotelId)!.role}`)}`}
            </option>
          ))}
        </select>
        <button class="primary">{words('console.assign-now')}</button>
      </CaseForm>
    </Menu>
  )
}

const Note = ({ found }: { found: ListedCase }) => {
  const words = useWords()
  return (
    <Menu id="menu-note" label={words('console.note')}>
      <CaseForm found={found} act="note">
        <label for="note">{words('console.note-label')}</label>
        <textarea id="note" name="text" rows={3} required maxLength={4000} />
        <p class="hint">{words('console.note-hint')}</p>
        <button class="primary">{words('console.note-save')}</button>
      </CaseForm>
    </Menu>
  )
}
