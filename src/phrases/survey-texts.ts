// What is said about: survey.
import { texts } from './texts.ts'

export const surveyTexts = texts({})
