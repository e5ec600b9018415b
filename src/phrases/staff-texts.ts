// What is said about: staff.
import { texts } from './texts.ts'

export const staffTexts = texts({})
