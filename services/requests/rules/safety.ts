import { type DangerKind, safetyWords } from './safety-words.ts'

const wordsBetween = '(?: [a-z0-9]+){0,3} '
const letterOf: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '€': 'e' }

/** Digits and signs in the place of letters, only in words that have letters: 112 stays 112. */
const spellOut = (word: string) =>
  /[a-z]/.test(word) ? word.replace(/[013457@$€]/g, sign => letterOf[sign] ?? '') : word

/** The words of a text as the list has them: plain small letters, one space between. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]/gu, '')
    .toLowerCase()
    .replace(/(?<=[a-z])[!|](?=[a-z])/g, 'i')
    .split(/[^a-z0-9@$€]+/)
    .map(spellOut)
    .join(' ')
    .replace(/[@$€]/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/(?<=^| )[a-z](?: [a-z]){2,}(?= |$)/g, spelled => spelled.replaceAll(' ', ''))

const toPattern = (word: string): string => word.replaceAll('~', '').replaceAll('*', '[a-z0-9]*').replaceAll('_', ' ')

/** One line of the list as a pattern over plain words. */
const compile = (line: string): RegExp => {
  const parts = line.split(' ').map(part => `(?:${part.split('/').map(toPattern).join('|')})`)
  return new RegExp(`(?<=^| )${parts.join(wordsBetween)}(?= |$)`)
}

interface Check {
  kind: DangerKind
  pattern: RegExp
  /** The stem of a line that forgives typing mistakes. */
  stem: string | undefined
}

const checks: Check[] = Object.entries(safetyWords).flatMap(([kind, lines]) =>
  lines.map(line => ({
    kind: kind as DangerKind,
    pattern: compile(line),
    stem: line.startsWith('~') ? line.replace(/[~*]/g, '') : undefined,
  })),
)

/** Do two words differ by at most one letter that is wrong, missing, extra or swapped with its neighbour? */
const isNearly = (a: string, b: string): boolean => {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const beginsNearly = (word: string, stem: string) =>
  word[0] === stem[0] && [-1, 0, 1].some(more => isNearly(word.slice(0, stem.length + more), stem))

/**
 * What danger a text mentions, in Dutch or English, by the list in safety-words.ts. Negations count, too: rather once
 * too often than once too little [DOMAIN, help requests 5].
 */
export const dangersIn = (text: string): DangerKind[] => {
  const plain = plainWords(text)
  const [words, squeezed] = [plain.split(' '), plain.replaceAll(' ', '')]
  const mentions = ({ pattern, stem }: Check) =>
    pattern.test(plain) ||
    (stem !== undefined && (squeezed.includes(stem) || words.some(word => beginsNearly(word, stem))))
  return [...new Set(checks.filter(mentions).map(check => check.kind))]
}

/** Does any of these texts mention danger? */
export const mentionsDanger = (...texts: (string | undefined)[]): boolean =>
  texts.some(text => text !== undefined && dangersIn(text).length > 0)
