// A real browser for tests: Chromium, without a window, each visitor in a context of their own.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

export const DESK = { width: 1360, height: 820 }
export const PHONE = { width: 390, height: 844 }

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the machine's Chromium. Throws a sentence that says how to get one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (apt-get install chromium fonts-noto-cjk), or name ` +
        'another one in CHROMIUM.',
    )
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

export type Visit = {
  readonly phone?: boolean
  readonly dark?: boolean
  readonly script?: boolean
  readonly language?: string
}

/** Somebody at a browser of their own, and what went wrong there: errors, refused scripts and styles. */
export class Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: string[] = []

  constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(message.text())
    })
    page.on('pageerror', (error) => this.faults.push(String(error)))
  }
}

export type Browsers = {
  /** Opens a new browser context: another person, who shares no cookie with the first. */
  visitor(visit?: Visit): Promise<Visitor>
}

/** One Chromium for a test file; call once in it. */
export function openBrowsers(): Browsers {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return {
    async visitor({ phone = false, dark = false, script = true, language = 'en' } = {}) {
      const context = await browser.newContext({
        viewport: phone ? PHONE : DESK,
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: script,
        hasTouch: phone,
        isMobile: phone,
        locale: language,
        reducedMotion: 'reduce',
      })
      context.setDefaultTimeout(20_000)
      return new Visitor(context, await context.newPage())
    },
  }
}
