// Waiting in tests: for what must become so, and no longer than it may take.

/** Waits until `check` returns something true, and returns it; fails after `within` milliseconds, saying what was waited for. */
export async function until<T>(
  what: string,
  check: () => T | Promise<T>,
  within = 8000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + within
  for (;;) {
    const found = await check()
    if (found) return found as NonNullable<Exclude<T, false>>
    if (performance.now() > end) throw new Error(`Waited ${within} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
