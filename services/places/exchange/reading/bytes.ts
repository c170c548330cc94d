import { FileFault } from './draft.ts'

/**
 * The text of a file, which must be UTF-8, with or without its mark.
 * @throws FileFault what it seems to be instead
 */
export const textOf = (bytes: Uint8Array): string => {
  if (looksLikeUtf16(bytes))
    throw new FileFault(
      'Dit bestand is in UTF-16 opgeslagen. Sla het op als UTF-8 (in Excel: ‘CSV UTF-8’).',
      'This file was saved as UTF-16. Save it as UTF-8 (in Excel: ‘CSV UTF-8’).',
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const whole = withoutHalfLetter(bytes)
    if (whole !== undefined) return whole
    throw notUtf8(bytes)
  }
}

/** The text of JSON that was cut off in the middle of a letter: what is wrong with it is that its end is missing. */
const withoutHalfLetter = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return beginsAsJson(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** Does a text begin as JSON does? */
export const beginsAsJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text)

/** Its mark, or zeros all over: letters of two bytes. */
const looksLikeUtf16 = (bytes: Uint8Array) => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 200)
  return head.length >= 4 && head.filter(byte => byte === 0).length > head.length / 4
}

const notUtf8 = (bytes: Uint8Array) => {
  const text = new TextDecoder().decode(bytes)
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
  return new FileFault(
    'Hier staan tekens die geen UTF-8 zijn; waarschijnlijk is het bestand als Windows-1252 of ISO 8859 opgeslagen. Sla het op als UTF-8 (in Excel: ‘CSV UTF-8’).',
    'There are characters here that are not UTF-8; the file was probably saved as Windows-1252 or ISO 8859. Save it as UTF-8 (in Excel: ‘CSV UTF-8’).',
    line,
  )
}
