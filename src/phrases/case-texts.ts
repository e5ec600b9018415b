// What is said about: case.
import { texts } from './texts.ts'

export const caseTexts = texts({})
