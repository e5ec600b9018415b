// Shows the code that somebody must scan in the terminal where the service runs, each code once.
import { toString as drawing } from 'qrcode'

/** Codes change every minute or so; a night of them is nothing that a log wants. */
const MOST_SHOWN = 5

/** `print` is given lines for a person to read. */
export function openCodes(print: (text: string) => void) {
  let shown: string[] = []
  let line = Promise.resolve()

  return {
    show(code: string): Promise<void> {
      if (shown.includes(code) || shown.length > MOST_SHOWN) return line
      shown.push(code)
      const last = shown.length > MOST_SHOWN
      return (line = line.then(async () => {
        if (last) return print('WeChat: the codes that follow are on the console’s channel page only.')
        const picture = await drawing(code, { type: 'terminal', small: true })
        print(`WeChat: scan this with the telephone of the hotel’s account.\n${picture}`)
      }))
    },
    /** Somebody has signed in. */
    forget(): void {
      shown = []
    },
  }
}
