import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import { textOf } from './bytes.ts'
import { checkDraft } from './check.ts'
import { readCsv } from './csv.ts'
import { FileFault, type Found, type ReadFile, type ReadPoint, type Remark } from './draft.ts'
import { readJson } from './json.ts'

/**
 * Reads a file of support points, whatever it is: the points that can be kept, what is left out, and everything that is
 * wrong. Takes as long as it takes; a busy process does it in a worker (`in-worker.ts`).
 * @param asked what it should be; otherwise it is told from the text
 */
export const readFile = (bytes: Uint8Array, asked?: ExchangeFormat): ReadFile => {
  try {
    const { format, ...found } = recognise(textOf(bytes), asked)
    return { format, ...weigh(found) }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    const at =
      error.line === undefined
        ? ({ kind: 'file', number: 0 } as const)
        : ({ kind: 'line', number: error.line } as const)
    return { format: asked ?? 'csv', points: [], skipped: [], faults: [{ at, detail: error.detail }] }
  }
}

const recognise = (text: string, asked?: ExchangeFormat): Found & { format: ExchangeFormat } => {
  if (text.trim() === '') throw new FileFault('Dit bestand is leeg.', 'This file is empty.')
  const isJson = /^\uFEFF?\s*[[{]/.test(text)
  if (asked === 'csv' || (!asked && !isJson)) return { format: 'csv', ...readCsv(text) }
  const read = readJson(text)
  if (!asked || asked === read.format) return read
  throw new FileFault(`Dit is geen ${asked}, maar ${read.format}.`, `This is not ${asked} but ${read.format}.`)
}

const weigh = ({ drafts, skipped, faults: found }: Found): Omit<ReadFile, 'format'> => {
  const [points, faults]: [ReadPoint[], Remark[]] = [[], [...found]]
  const [ids, refs] = [new Map<string, ReadPoint>(), new Map<string, ReadPoint>()]
  for (const draft of drafts) {
    const checked = checkDraft(draft)
    if ('faults' in checked) {
      faults.push(...checked.faults)
      continue
    }
    const { point } = checked
    const twin = (point.id && ids.get(point.id)) || refs.get(point.ref)
    if (twin) faults.push({ at: point.at, field: 'id', detail: twice(twin) })
    else points.push(point)
    if (point.id) ids.set(point.id, point)
    refs.set(point.ref, point)
  }
  return { points, skipped, faults: faults.toSorted((a, b) => a.at.number - b.at.number) }
}

const twice = ({ at }: ReadPoint) => ({
  nl: `Dit staat twee keer in het bestand: ook op plaats ${at.number}.`,
  en: `This is in the file twice: also at number ${at.number}.`,
})
