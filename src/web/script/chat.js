// The guest's chat in the browser: sends at once, shows what is on its way, and sends again when the network is back.
// Without it the page still works by plain form posts.
const { hotel, last, zone } = document.body.dataset
const list = /** @type {HTMLOListElement} */ (document.getElementById('messages'))
const composer = /** @type {HTMLFormElement} */ (document.getElementById('composer'))
const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'))
const offline = /** @type {HTMLElement} */ (document.getElementById('offline'))
const typing = /** @type {HTMLElement} */ (document.getElementById('typing'))
const photo = /** @type {HTMLInputElement} */ (document.getElementById('photo'))
const chosen = /** @type {HTMLElement} */ (document.getElementById('chosen'))

/** Messages that the server has not confirmed: key -> their bubble. */
const unsent = new Map()
let lastSeen = last || '0'

listen()
showTimes(list)
keepOnlyLastChoices()
scrollDown(false)
stayAtEnd()
if (list.children.length === 0) void post({ start: true }, crypto.randomUUID())

composer.addEventListener('submit', (event) => {
  event.preventDefault()
  const choice = event.submitter?.getAttribute('value')
  if (choice) return send({ choice }, event.submitter?.textContent ?? choice)
  const text = field.value.trim()
  const [file] = photo.files ?? []
  if (!text && !file) return
  field.value = ''
  photo.value = ''
  showChosen()
  grow()
  field.focus()
  if (file) send(withPhoto(file, text), text, URL.createObjectURL(file))
  else send({ text }, text)
})

// A photo that was chosen waits for the words below it, and leaves with them.
photo.addEventListener('change', () => {
  showChosen()
  field.focus()
})
chosen.querySelector('button')?.addEventListener('click', () => {
  photo.value = ''
  showChosen()
  field.focus()
})

function showChosen() {
  const [file] = photo.files ?? []
  const picture = /** @type {HTMLImageElement} */ (chosen.querySelector('img'))
  URL.revokeObjectURL(picture.src)
  if (file) picture.src = URL.createObjectURL(file)
  else picture.removeAttribute('src')
  chosen.hidden = !file
}

function withPhoto(file, text) {
  const body = new FormData()
  body.set('photo', file)
  body.set('text', text)
  return body
}

document.querySelector('.languages')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const button = /** @type {HTMLButtonElement} */ (/** @type {SubmitEvent} */ (event).submitter)
  for (const other of document.querySelectorAll('.languages button'))
    other.setAttribute('aria-pressed', String(other === button))
  send({ choice: button.value }, button.title)
})

// Enter sends, Shift+Enter breaks the line; Enter that ends the composition of a Chinese, Japanese or Korean word does neither.
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  event.preventDefault()
  composer.requestSubmit()
})
field.addEventListener('input', grow)
window.addEventListener('online', retryAll)

function grow() {
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`
}

function send(body, shown, picture) {
  const key = crypto.randomUUID()
  const bubble = document.createElement('li')
  bubble.className = 'from-guest sending'
  const text = document.createElement('p')
  text.className = 'text'
  text.dir = 'auto'
  text.textContent = shown
  const state = document.createElement('p')
  state.className = 'state'
  state.textContent = field.dataset.sending ?? ''
  if (picture) bubble.append(pictureOf(picture))
  bubble.append(...(shown || !picture ? [text] : []), state)
  list.append(bubble)
  unsent.set(key, { bubble, body })
  clearChoices()
  scrollDown(true)
  void deliver(key)
}

function pictureOf(source) {
  const picture = document.createElement('img')
  picture.className = 'shown'
  picture.alt = ''
  picture.src = source
  picture.onload = () => scrollDown(true)
  return picture
}

async function deliver(key) {
  const waiting = unsent.get(key)
  if (!waiting) return
  const { bubble, body } = waiting
  bubble.onclick = null
  const answer = await post(body, key)
  if (answer?.status === 202) {
    const { id } = await answer.json()
    bubble.id ||= `m-${id}`
    unsent.delete(key)
    // The stream may have brought it already.
    if (document.querySelectorAll(`#m-${id}`).length > 1) bubble.remove()
    else bubble.classList.remove('sending')
    return
  }
  const state = bubble.querySelector('.state')
  bubble.classList.add('failed')
  if (state) state.textContent = await reasonOf(answer)
  if (answer && answer.status !== 429 && answer.status < 500) {
    unsent.delete(key)
    return
  }
  bubble.onclick = () => void deliver(key)
  setTimeout(() => void deliver(key), 4000)
}

async function reasonOf(answer) {
  if (answer?.status === 413) return field.dataset.large ?? ''
  if (answer?.status === 429 || answer?.status === 422) return (await answer.json()).error
  return field.dataset.unsent ?? ''
}

function retryAll() {
  for (const key of unsent.keys()) void deliver(key)
}

async function post(body, key) {
  try {
    return await fetch(`/chat/${hotel}/messages`, {
      method: 'POST',
      headers: {
        'Idempotency-Key': key,
        Accept: 'application/json',
        ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
    })
  } catch {
    return undefined
  }
}

/** The stream goes on from the last message seen, however often it breaks. */
function listen() {
  const stream = new EventSource(`/chat/${hotel}/stream?after=${encodeURIComponent(lastSeen)}`)
  stream.onopen = () => (offline.hidden = true)
  stream.onmessage = ({ data, lastEventId }) => {
    lastSeen = lastEventId
    const template = document.createElement('template')
    template.innerHTML = data
    show(template.content.firstElementChild)
  }
  stream.addEventListener('typing', showTyping)
  stream.onerror = () => {
    offline.hidden = false
    if (stream.readyState !== EventSource.CLOSED) return
    setTimeout(listen, 2000)
  }
}

let typed = 0
/** Until the answer comes, or for as long as one takes at most. */
function showTyping() {
  typing.hidden = false
  scrollDown(true)
  clearTimeout(typed)
  typed = setTimeout(() => (typing.hidden = true), 8000)
}

function show(item) {
  if (!item.classList.contains('from-guest')) typing.hidden = true
  const known = document.getElementById(item.id)
  showTimes(item)
  if (known) {
    keepPicture(known, item)
    known.replaceWith(item)
  } else {
    // What the guest has just sent stays below what was said before it.
    const pending = list.querySelector('.sending')
    const own = item.classList.contains('from-guest') && pending && sameText(pending, item)
    if (own) keepPicture(pending, item)
    if (own) pending.replaceWith(item)
    else list.append(item)
  }
  keepOnlyLastChoices()
  scrollDown(true)
}

const sameText = (a, b) => a.querySelector('.text')?.textContent === b.querySelector('.text')?.textContent

/** The picture that is here already need not come again. */
function keepPicture(from, to) {
  const here = from.querySelector('.shown')
  if (here) to.querySelector('.shown')?.replaceWith(here)
}

/** Choices of earlier messages are history: only the newest can be tapped. */
function keepOnlyLastChoices() {
  const all = [...list.querySelectorAll('.choices')]
  const newest = list.lastElementChild?.querySelector('.choices')
  for (const choices of all) if (choices !== newest) choices.remove()
}

function clearChoices() {
  for (const choices of list.querySelectorAll('.choices')) choices.remove()
}

function showTimes(root) {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime)
    time.textContent = at.toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    })
  }
}

function scrollDown(smoothly) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  list.parentElement?.scrollTo({ top: list.scrollHeight, behavior: smoothly && !calm ? 'smooth' : 'instant' })
}

// A keyboard or a waiting photo takes its room from the messages: who was reading the last still sees it.
function stayAtEnd() {
  const room = /** @type {HTMLElement} */ (list.parentElement)
  let atEnd = true
  room.addEventListener('scroll', () => {
    atEnd = room.scrollTop + room.clientHeight >= room.scrollHeight - 40
  })
  new ResizeObserver(() => atEnd && scrollDown(false)).observe(room)
}
