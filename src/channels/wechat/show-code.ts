// Shows the code that somebody must scan in the terminal where the service runs, each code once.
import { toString as drawing } from 'qrcode'

/** Codes change every minute or so; a night of them is nothing that a log wants. */
const MOST_SHOWN = 5

/** `print` is given lines for a person to read. */
export function openCodes(print: (text: string) => void) {
  let shown: string[] = []
  let line = Promise.resolve()

  async function draw(code: string): Promise<void> {
    const picture = await drawing(code, { type: 'terminal', small: true })
    print(`WeChat: scan this with the telephone of the hotel’s account.\n${picture}`)
  }

  return {
    show(code: string): Promise<void> {
      if (shown.includes(code) || shown.length > MOST_SHOWN) return line
      shown.push(code)
      const more = shown.length <= MOST_SHOWN
      line = line.then(() =>
        more ? draw(code) : print('WeChat: the codes that follow are on the console’s channel page only.'),
      )
      return line
    },
    /** Somebody has signed in. */
    forget(): void {
      shown = []
    },
  }
}
