// Shows the code that somebody must scan in the terminal where the service runs, each code once.
import { toString as drawing } from 'qrcode'

/** Codes change every minute or so; a night of them is nothing that a log wants. */
const MOST_SHOWN = 5

/** `show` is given lines for a person to read. */
export function openCodes(show: (text: string) => void) {
  let shown: string[] = []

  return {
    async show(code: string): Promise<void> {
      if (shown.includes(code) || shown.length > MOST_SHOWN) return
      shown.push(code)
      if (shown.length > MOST_SHOWN)
        return show('WeChat: the codes that follow are on the console’s channel page only.')
      const picture = await drawing(code, { type: 'terminal', small: true })
      show(`WeChat: scan this with the telephone of the hotel’s account.\n${picture}`)
    },
    /** Somebody has signed in. */
    forget(): void {
      shown = []
    },
  }
}
