import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import { beginsAsJson, textOf } from './bytes.ts'
import { checkDraft } from './check.ts'
import { readCsv } from './csv.ts'
import {
  FileFault,
  type Found,
  type PartlyRead,
  type ReadFile,
  type ReadPoint,
  type Remark,
  type Where,
} from './draft.ts'
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
    const format = asked ?? seemsToBe(bytes)
    return { format, points: [], partly: [], skipped: [], faults: [{ at, detail: error.detail }] }
  }
}

/** What a file that cannot be read was meant to be, by how it begins. */
const seemsToBe = (bytes: Uint8Array): ExchangeFormat => {
  const head = new TextDecoder().decode(bytes.subarray(0, 2_000))
  if (!beginsAsJson(head)) return 'csv'
  return /"(FeatureCollection|features)"/.test(head) ? 'geojson' : 'hsds'
}

const recognise = (text: string, asked?: ExchangeFormat): Found & { format: ExchangeFormat } => {
  if (text.trim() === '') throw new FileFault('Dit bestand is leeg.', 'This file is empty.')
  if (asked === 'csv' || (!asked && !beginsAsJson(text))) return { format: 'csv', ...readCsv(text) }
  const read = readJson(text)
  if (!asked || asked === read.format) return read
  throw new FileFault(`Dit is geen ${asked}, maar ${read.format}.`, `This is not ${asked} but ${read.format}.`)
}

const weigh = ({ drafts, skipped, faults: found }: Found): Omit<ReadFile, 'format'> => {
  const [points, partly, faults]: [ReadPoint[], PartlyRead[], Remark[]] = [[], [], [...found]]
  const [ids, refs] = [new Map<string, Where>(), new Map<string, Where>()]
  for (const draft of drafts) {
    const { at } = draft
    const checked = checkDraft(draft)
    const { id, ref } = 'point' in checked ? checked.point : { id: undefined, ref: checked.given }
    const twin = (id && ids.get(id)) || refs.get(ref)
    if (twin) faults.push({ at, field: 'id', detail: twice(twin) })
    if (id) ids.set(id, at)
    if (ref) refs.set(ref, at)
    if ('point' in checked) {
      if (!twin) points.push(checked.point)
    } else {
      faults.push(...checked.faults)
      partly.push(checked.partly)
    }
  }
  return { points, partly, skipped, faults: faults.toSorted((a, b) => a.at.number - b.at.number) }
}

const twice = ({ number }: Where) => ({
  nl: `Dit staat twee keer in het bestand: ook op plaats ${number}.`,
  en: `This is in the file twice: also at number ${number}.`,
})
