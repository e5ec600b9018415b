// Money as integer minor units with its currency. Never a float.
export type Currency = 'CNY' | 'KRW' | 'JPY' | 'USD' | 'EUR' | 'HKD' | 'TWD' | 'SGD' | 'GBP'

/** An amount in the currency's minor unit: 1280.00 CNY is 128000 fen; 90,000 KRW is 90000 (won have none). */
export type Money = { readonly minor: number; readonly currency: Currency }

/** Digits after the point, ISO 4217. */
const MINOR_DIGITS: Record<Currency, number> = {
  CNY: 2,
  KRW: 0,
  JPY: 0,
  USD: 2,
  EUR: 2,
  HKD: 2,
  TWD: 2,
  SGD: 2,
  GBP: 2,
}

export const CURRENCIES = Object.keys(MINOR_DIGITS) as [Currency, ...Currency[]]

/** Reads "1280.00". Undefined when it is no amount, is negative, or has more decimals than the currency. */
export function parseMoney(value: string, currency: Currency): Money | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(value)
  const digits = MINOR_DIGITS[currency]
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (fraction.replace(/0+$/, '').length > digits) return undefined
  return { minor: Number(match[1]! + fraction.slice(0, digits).padEnd(digits, '0')), currency }
}

/** Whole units, rounded down: 1280.99 CNY is 1280. */
export const wholeUnits = (money: Money): number =>
  Math.floor(money.minor / 10 ** MINOR_DIGITS[money.currency])

/** "1280.00", as parseMoney reads it. */
export function formatMinor({ minor, currency }: Money): string {
  return (minor / 10 ** MINOR_DIGITS[currency]).toFixed(MINOR_DIGITS[currency])
}
