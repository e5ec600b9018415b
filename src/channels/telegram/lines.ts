// Work that is done one after the other within a line and at the same time across lines: what waits, smallest first.

export type Lines<T> = {
  /** Does a piece of work when its turn comes. After one that failed, what waits behind it in its line fails too. */
  put(line: number, order: number, piece: T): Promise<void>
}

type Waiting<T> = {
  readonly order: number
  readonly piece: T
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** At most `lanes` lines are worked on at once. */
export function openLines<T>(lanes: number, work: (piece: T) => Promise<void>): Lines<T> {
  const waiting = new Map<number, Waiting<T>[]>()
  const running = new Set<number>()

  function pump(): void {
    for (const line of waiting.keys()) {
      if (running.size >= lanes) return
      if (running.has(line)) continue
      running.add(line)
      void run(line).finally(() => {
        running.delete(line)
        pump()
      })
    }
  }

  async function run(line: number): Promise<void> {
    const pieces = waiting.get(line)!
    for (let next = pieces.shift(); next; next = pieces.shift()) {
      try {
        await work(next.piece)
        next.done()
      } catch (error) {
        // Whoever brought them brings them again: none may overtake the one that failed.
        for (const one of [next, ...pieces.splice(0)]) one.failed(error)
      }
    }
    waiting.delete(line)
  }

  return {
    put: (line, order, piece) =>
      new Promise((done, failed) => {
        const pieces = waiting.get(line) ?? []
        waiting.set(line, pieces)
        const place = pieces.findIndex((one) => one.order > order)
        pieces.splice(place < 0 ? pieces.length : place, 0, { order, piece, done, failed })
        pump()
      }),
  }
}
