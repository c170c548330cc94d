import type { Locale, LocalText } from '../contracts/api/common.ts'

/** The best language for an `Accept-Language` header: Dutch unless English is asked for first. */
export const preferredLocale = (header: string | undefined): Locale => {
  const wanted = (header ?? '')
    .split(',')
    .map(part => part.trim().split(';'))
    .map(([tag = '', q]) => ({ tag: tag.toLowerCase(), q: q?.startsWith('q=') ? Number(q.slice(2)) : 1 }))
    .sort((a, b) => b.q - a.q)
    .find(({ tag }) => tag.startsWith('nl') || tag.startsWith('en'))
  return wanted?.tag.startsWith('en') ? 'en' : 'nl'
}

/** A text in one language, with `{name}` filled in. */
export const say = (text: LocalText, locale: Locale, values: Record<string, string | number> = {}): string =>
  text[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
