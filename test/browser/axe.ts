// The accessibility scan: axe-core inside the page.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds, in short. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(() => {
    const inside = globalThis as unknown as { axe: typeof axe }
    return inside.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
  })
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n')}`,
  )
}
