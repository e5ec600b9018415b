// Whether the puppet that is named is there to be loaded: told at the start, before anything is loaded.
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** What is wrong and what to do, where the package is not installed; undefined where it is. */
export function missingPuppet(name: string): string | undefined {
  try {
    resolve(name)
    return undefined
  } catch (error) {
    // A package that only `import` may load is there all the same.
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') return undefined
    return `The package ${name}, which WECHATY_PUPPET names, is not installed. Install it beside Bellbird (npm install ${name}) and start again`
  }
}
