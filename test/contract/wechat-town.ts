// A strict stand-in for WeChat behind a puppet: a town of people who have the hotel's account among their contacts, and
// a puppet (wechaty-puppet-mock, made strict) that refuses what WeChat refuses. It is shared by all puppets of a test,
// as WeChat is, and remembers who signed in.
import { randomUUID } from 'node:crypto'
import { log as wechatyLog, type payloads, types } from 'wechaty-puppet'
import { PuppetMock, mock } from 'wechaty-puppet-mock'

export type Person = ReturnType<typeof personIn>
export type WechatTown = ReturnType<typeof openWechatTown>

/** What a person has got from the account. */
export type Got = { readonly to: string; readonly text: string; readonly photo?: Buffer; readonly at: number }

export type Trouble =
  /** The account cannot send: certain before anything is handed over. */
  | { readonly kind: 'signed-out' }
  /** Delivered, and then the puppet fails. */
  | { readonly kind: 'answer-lost'; times: number }
  /** Fails before it is delivered, in words of its own; `after` so many that are delivered. */
  | { readonly kind: 'fails'; readonly with: string; times: number; after?: number }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Never answers. */
  | { readonly kind: 'hangs' }

export type TownOptions = {
  /** Milliseconds between two messages below which WeChat finds the account too fast; nothing then arrives. */
  readonly fastest?: number
  /** False for a puppet that tells no ids of what it sends, as most do. */
  readonly tellsIds?: boolean
  /** False for a puppet that does not say when it knows its contacts. */
  readonly ready?: boolean
}

/** Mocker lets its puppet be set once; after a restart there is another. */
class Town extends mock.Mocker {
  #puppet: PuppetMock | undefined
  override set puppet(puppet: PuppetMock) {
    this.#puppet = puppet
  }
  override get puppet(): PuppetMock {
    if (!this.#puppet) throw new Error('No puppet runs')
    return this.#puppet
  }
}

/** As FileBox travels. */
const BASE64 = 1

export function openWechatTown({ fastest = 0, tellsIds = false, ready = true }: TownOptions = {}) {
  wechatyLog.level('silent')
  const town = new Town()
  const me = town.createContact({ id: 'hotel', name: 'Yunqi Front Desk' })
  const state = {
    /** What the puppet that the telephone let in keeps in its memory; undefined after it was put out. */
    session: undefined as string | undefined,
    /** Codes shown so far. */
    codes: [] as string[],
    strangers: new Set<string>(),
    blockers: new Set<string>(),
    got: [] as Got[],
    refused: [] as string[],
    requests: new Map<string, { from: string; accepted: boolean; kind: types.Friendship }>(),
    accepted: [] as { from: string; at: number }[],
    cards: new Map<string, string>(),
    places: new Map<string, payloads.Location>(),
    links: new Map<string, payloads.UrlLink>(),
    trouble: undefined as Trouble | undefined,
    /** How often reading a message's payload fails before it succeeds. */
    unreadable: 0,
    /** Messages whose payload is never given. */
    hidden: new Set<string>(),
    answersPings: true,
    pings: 0,
    /** Shows no code and signs nobody in. */
    mute: false,
    lastSent: 0,
    starts: 0,
  }

  class StrictPuppet extends PuppetMock {
    override async onStart(): Promise<void> {
      await super.onStart()
      town.puppet = this
      state.starts += 1
      const kept: unknown = await this.memory.get('session')
      const known = state.session !== undefined && kept === state.session
      setImmediate(() => !state.mute && (known ? this.signIn() : showCode(this)))
    }
    async letIn(session: string): Promise<void> {
      await this.memory.set('session', session)
      await this.memory.save()
      this.signIn()
    }
    private signIn(): void {
      if (this.isLoggedIn) return
      this.login(me.id)
      if (ready) this.emit('ready', { data: 'ready' })
    }

    override ding(data?: string): void {
      state.pings += 1
      if (state.answersPings) setTimeout(() => this.emit('dong', { data: data ?? '' }), 5)
    }

    override async messageRawPayload(id: string) {
      if (state.hidden.has(id)) throw new Error('There is no such message')
      if (state.unreadable > 0) {
        state.unreadable -= 1
        throw new Error('The message is not there yet')
      }
      return super.messageRawPayload(id)
    }

    override async messageSendText(to: string, text: string): Promise<void> {
      return this.#deliver(to, text, () => super.messageSendText(to, text)) as Promise<void>
    }
    override async messageSendFile(
      to: string,
      file: Parameters<PuppetMock['messageSendFile']>[1],
    ): Promise<void> {
      const photo = await file.toBuffer()
      return this.#deliver(to, '', async () => undefined, photo) as Promise<void>
    }
    async #deliver(
      to: string,
      text: string,
      send: () => Promise<void>,
      photo?: Buffer,
    ): Promise<string | void> {
      const now = Date.now()
      const { trouble } = state
      if (!this.isLoggedIn || trouble?.kind === 'signed-out') throw new Error('not logged in')
      if (Buffer.byteLength(text) > 2048) throw new Error('WeChat takes no message of this length')
      if (text !== text.toWellFormed() || (text.trim() === '' && !photo))
        throw new Error('WeChat takes no such text')
      if (!town.cacheContactPayload.has(to)) throw new Error(`no contact ${to}`)
      if (trouble?.kind === 'hangs') return new Promise(() => undefined)
      if (trouble?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, trouble.ms))
      if (trouble?.kind === 'fails' && failsNow(trouble)) throw new Error(trouble.with)
      const hurried = now - state.lastSent < fastest
      state.lastSent = now
      if (hurried) return refuse(to, '操作过于频繁，请稍后再试。')
      if (state.strangers.has(to)) return refuse(to, 'Emma开启了朋友验证，你还不是他（她）朋友。')
      if (state.blockers.has(to)) return refuse(to, '消息已发出，但被对方拒收了。')
      state.got.push({ to, text, at: now, ...(photo ? { photo } : {}) })
      await send()
      if (trouble?.kind === 'answer-lost' && (trouble.times -= 1) >= 0) throw new Error('socket hang up')
      if (tellsIds) return `sent-${state.got.length}`
    }

    override async messageContact(id: string): Promise<string> {
      return state.cards.get(id) ?? ''
    }
    override async messageLocation(id: string): Promise<payloads.Location> {
      return state.places.get(id)!
    }
    override async messageUrl(id: string): Promise<payloads.UrlLink> {
      return state.links.get(id)!
    }
    override async messageMiniProgram(id: string): Promise<payloads.MiniProgram> {
      return { title: state.links.get(id)!.title }
    }

    override async friendshipRawPayload(id: string) {
      const { from, kind } = state.requests.get(id)!
      return { id, contactId: from, type: kind, timestamp: Date.now(), hello: '我是', ticket: 'ticket' }
    }
    override async friendshipAccept(id: string): Promise<void> {
      const request = state.requests.get(id)
      if (!request || request.accepted) throw new Error('no such request')
      request.accepted = true
      state.strangers.delete(request.from)
      state.accepted.push({ from: request.from, at: Date.now() })
    }
  }

  function failsNow(trouble: Extract<Trouble, { kind: 'fails' }>): boolean {
    if (trouble.after) {
      trouble.after -= 1
      return false
    }
    return (trouble.times -= 1) >= 0
  }

  function showCode(puppet: PuppetMock): void {
    const code = `https://login.weixin.qq.com/l/${randomUUID()}`
    state.codes.push(code)
    puppet.emit('scan', { qrcode: code, status: types.ScanStatus.Waiting })
  }

  /** WeChat takes what it does not deliver, and says so in the chat. */
  function refuse(to: string, notice: string): void {
    state.refused.push(to)
    announce({ talkerId: to, type: types.Message.Unknown, text: notice })
  }

  function announce(
    about: { talkerId: string; type: types.Message; text?: string } & Partial<payloads.Message>,
    copies = 1,
  ): string {
    const id = about.id ?? randomUUID()
    const payload = { id, listenerId: me.id, timestamp: Date.now(), ...about } as payloads.Message
    town.MessageMock.create(payload)
    for (let n = 0; n < copies; n += 1) tell(id)
    return id
  }
  const tell = (messageId: string) => void town.puppet.emit('message', { messageId })

  return {
    state,
    me,
    town,
    /** A puppet of this town, as a restart of the service makes a new one. */
    puppet: () => new StrictPuppet({ mocker: town }),
    /** The telephone scans the code and confirms. */
    async scans(): Promise<void> {
      state.session = randomUUID()
      const puppet = town.puppet as StrictPuppet
      puppet.emit('scan', { qrcode: '', status: types.ScanStatus.Scanned })
      await puppet.letIn(state.session)
    },
    /** The telephone signs the account out; the puppet shows a new code. */
    async signsOut(): Promise<void> {
      state.session = undefined
      await town.puppet.logout('signed out on the telephone')
      showCode(town.puppet)
    },
    showsCodeAgain: () =>
      town.puppet.emit('scan', { qrcode: state.codes.at(-1)!, status: types.ScanStatus.Waiting }),
    showsNewCode: () => showCode(town.puppet),
    person: (name: string, about: Partial<payloads.Contact> = {}) =>
      personIn({ town, state, announce, tell, me }, name, about),
    room(members: readonly Person[]) {
      const room = town.createRoom({
        memberIdList: [me.id, ...members.map(({ id }) => id)],
        topic: 'Tour group',
      })
      return {
        says: (who: Person, text: string) =>
          announce({ talkerId: who.id, roomId: room.id, type: types.Message.Text, text }),
      }
    },
    announce,
    tell,
  }
}

type Inside = {
  town: Town
  me: { id: string }
  state: {
    cards: Map<string, string>
    places: Map<string, payloads.Location>
    links: Map<string, payloads.UrlLink>
    got: Got[]
    strangers: Set<string>
    blockers: Set<string>
    requests: Map<string, { from: string; accepted: boolean; kind: types.Friendship }>
  }
  announce: (
    about: { talkerId: string; type: types.Message; text?: string } & Partial<payloads.Message>,
    copies?: number,
  ) => string
  tell: (id: string) => void
}

function personIn({ town, state, announce, tell }: Inside, name: string, about: Partial<payloads.Contact>) {
  const contact = town.createContact({ name, phone: [], ...about })
  const { id } = contact
  const media = (type: types.Message, bytes: Uint8Array) => {
    const message = randomUUID()
    const base64 = Buffer.from(bytes).toString('base64')
    town.cacheFileBoxPayload.set(message, { type: BASE64, base64, name: 'file.dat' })
    announce({ talkerId: id, type, id: message })
    return message
  }
  return {
    id,
    /** Returns the message's id. Whoever writes has let the account in again. */
    says(text: string, { copies = 1, at = Date.now() } = {}): string {
      state.blockers.delete(id)
      state.strangers.delete(id)
      return announce({ talkerId: id, type: types.Message.Text, text, timestamp: at }, copies)
    },
    sendsFile: (type: types.Message, bytes: Uint8Array) => media(type, bytes),
    sendsSticker: () => announce({ talkerId: id, type: types.Message.Emoticon }),
    sends: (type: types.Message, text = '') => announce({ talkerId: id, type, text }),
    sendsPlace(place: payloads.Location): string {
      const message = randomUUID()
      state.places.set(message, place)
      return announce({ talkerId: id, type: types.Message.Location, id: message })
    },
    sendsCard(card: { name: string; phone: string }): string {
      const message = randomUUID()
      state.cards.set(message, town.createContact({ name: card.name, phone: [card.phone] }).id)
      return announce({ talkerId: id, type: types.Message.Contact, id: message })
    },
    sendsLink(type: types.Message.Url | types.Message.MiniProgram, link: payloads.UrlLink): string {
      const message = randomUUID()
      state.links.set(message, link)
      return announce({ talkerId: id, type, id: message })
    },
    recalls: (message: string) => announce({ talkerId: id, type: types.Message.Recalled, text: message }),
    again: (message: string) => tell(message),
    blocks: () => void state.blockers.add(id),
    /** Takes the account out of their contacts. */
    unfriends: () => void state.strangers.add(id),
    asks(): string {
      const request = randomUUID()
      state.strangers.add(id)
      state.requests.set(request, { from: id, accepted: false, kind: types.Friendship.Receive })
      town.puppet.emit('friendship', { friendshipId: request })
      return request
    },
    confirms(): void {
      const request = randomUUID()
      state.requests.set(request, { from: id, accepted: true, kind: types.Friendship.Confirm })
      town.puppet.emit('friendship', { friendshipId: request })
    },
    got: () => state.got.filter(({ to }) => to === id),
    texts: () => state.got.filter(({ to }) => to === id).map(({ text }) => text),
  }
}
