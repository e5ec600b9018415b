// A link as it leaves this house.

/** Below the public address where it is a path; undefined for what is neither http nor https: that never leaves. */
export function absolute(url: string, publicUrl: string): string | undefined {
  const whole = url.startsWith('/') && !url.startsWith('//') ? publicUrl + url : url
  if (!URL.canParse(whole)) return undefined
  const { protocol, href } = new URL(whole)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
