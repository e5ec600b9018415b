// What is said about: console.
import { texts } from './texts.ts'

export const consoleTexts = texts({})
