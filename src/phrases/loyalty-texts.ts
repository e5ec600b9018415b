// What is said about: loyalty.
import { texts } from './texts.ts'

export const loyaltyTexts = texts({})
