/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that begins with
 * apostrophes before such a sign: so that `bareText` gives exactly what it was [OWASP, CSV injection].
 */
export const escapeFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
/** The text behind `escapeFormula`. */
export const bareText = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** A list in one cell, semicolons between; a semicolon or backslash within an item gets a backslash before it. */
export const joinList = (items: string[]): string => items.map(item => item.replace(/[\\;]/g, '\\$&')).join(';')
/** The items of such a cell. */
export const splitList = (cell: string): string[] =>
  (cell.match(/(?:\\[\s\S]|[^;\\]|\\$)+/g) ?? []).map(item => item.replace(/\\([\s\S])/g, '$1'))
