// What the console does in the browser besides htmx: counts down, sends on Enter, tidies up after a swap.
const SOON = 5 * 60_000
// The server's clock, since the one of this machine may be wrong, or have slept. Every picture brings it along.
const clock = { told: 0, heardAt: 0 }

function now() {
  const told = Number(document.getElementById('case-list')?.dataset.now ?? 0)
  if (told !== clock.told) Object.assign(clock, { told, heardAt: performance.now() })
  return told + (performance.now() - clock.heardAt)
}

const two = (n) => String(n).padStart(2, '0')

function span(milliseconds) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (days > 0) return `${days}${document.getElementById('case-list').dataset.day} ${hours}:${two(minutes)}`
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}

function countDown() {
  for (const time of document.querySelectorAll('time[data-due]')) {
    const left = Number(time.dataset.due) - now()
    const due = time.closest('.due')
    const text = left < 0 ? `−${span(left)}` : span(left)
    if (time.textContent !== text) time.textContent = text
    due.classList.toggle('soon', left >= 0 && left < SOON)
    if (left < 0 && !due.classList.contains('late')) {
      due.classList.add('late')
      due.querySelector('.due-act').textContent = time.dataset.late
    }
  }
}

countDown()
setInterval(countDown, 1000)
document.addEventListener('htmx:after:swap', countDown)

// Enter sends where there is a keyboard; never while characters are still being composed.
document.addEventListener('keydown', (event) => {
  const field = event.target
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  if (!(field instanceof HTMLTextAreaElement) || !('send' in field.dataset)) return
  if (!matchMedia('(pointer: fine)').matches) return
  event.preventDefault()
  if (field.value.trim() !== '') field.form.requestSubmit()
})

// A photo that is chosen shows on its button; what is sent without words may carry one.
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
  const label = target.closest('label')
  label?.classList.toggle('filled', target.files.length > 0)
  if (label) label.title = target.files[0]?.name ?? ''
})
document.addEventListener('reset', ({ target }) => {
  for (const label of target.querySelectorAll('.attach.filled')) label.classList.remove('filled')
})

// A case that was opened from the list: the keyboard, and whoever listens, goes on there.
document.addEventListener('htmx:after:swap', ({ target }) => {
  if (target instanceof HTMLElement && 'opens' in target.dataset)
    document.getElementById('case-title')?.focus({ preventScroll: true })
})

document.addEventListener('htmx:finally:request', ({ target, detail: { ctx } }) => {
  if (!(target instanceof HTMLFormElement) || !('clears' in target.dataset)) return
  if (!ctx.response || ctx.response.status >= 400) return
  target.reset()
  const menu = target.closest('details')
  if (menu) menu.open = false
  // What was pressed may be gone: the keyboard goes on from the case's title.
  if (!document.activeElement || document.activeElement === document.body)
    document.getElementById('case-title')?.focus({ preventScroll: true })
})

// One menu at a time, shut by a click elsewhere and by Escape.
const openMenus = () => document.querySelectorAll('details.menu[open]')
document.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false
})
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
})

document.addEventListener('signed-out', () => location.assign('/console/sign-in'))

// htmx begins a stream once: where that fails it is begun again here. What broke later, it mends by itself.
const AGAIN = 3000
function beginAgain({ target }) {
  if (!(target instanceof HTMLElement) || !target.id.startsWith('live-')) return
  away?.removeAttribute('hidden')
  setTimeout(() => window.htmx.process(target, true), AGAIN)
}
document.addEventListener('htmx:error', beginAgain)
document.addEventListener('htmx:response:error', beginAgain)

// A lost connection is said, and taken back when news comes again.
const away = document.getElementById('away')
document.addEventListener('htmx:sse:error', ({ detail: { status } }) => {
  if (status === 401) location.assign('/console/sign-in')
  else away?.removeAttribute('hidden')
})
document.addEventListener('htmx:sse:after:connection', () => away?.setAttribute('hidden', ''))
