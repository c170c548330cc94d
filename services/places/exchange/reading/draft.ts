import type { LocalText } from '../../../contracts/api/common.ts'
import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import type { PointFacts } from '../record.ts'

/** Where in a file something stands: a line, a feature or a service by its number from 1, or the file as a whole. */
export interface Where {
  kind: 'line' | 'feature' | 'service' | 'file'
  number: number
  name?: string
}

/** What is wrong, or why something is left out. */
export interface Remark {
  at: Where
  field?: string
  detail: LocalText
}

/** What a file says of one support point, its words not yet weighed. */
export interface Draft {
  at: Where
  /** What is wrong with its place already; the rest of it is weighed all the same. */
  noPlace?: Pick<Remark, 'field' | 'detail'>
  /** From a file of ours: what it does not say is not so. From any other file: what it does not say stays as it is. */
  own: boolean
  said: Partial<Record<Said, unknown>>
}
/** What can be said of a support point. */
export type Said = keyof PointFacts | 'id'

/** A support point as a file has it, weighed: everything in it can be kept. */
export interface ReadPoint {
  at: Where
  own: boolean
  /** Its id with us, when the file knows it: in files of ours, and uuids in others. */
  id?: string
  /** What its maker calls it, or else its name and place: by this it is known again. */
  ref: string
  facts: Partial<PointFacts> & Pick<PointFacts, 'name' | 'lat' | 'lon'>
}

/** A point with something wrong: what can be kept of it is looked at further, so that all faults are told at once. */
export interface PartlyRead {
  at: Where
  facts: Partial<PointFacts>
}

/** A file that was read. */
export interface ReadFile {
  format: ExchangeFormat
  points: ReadPoint[]
  partly: PartlyRead[]
  skipped: Remark[]
  faults: Remark[]
}

/** What a reader of a format finds. */
export interface Found {
  drafts: Draft[]
  skipped: Remark[]
  faults: Remark[]
}

/** The whole file is not right. */
export class FileFault extends Error {
  readonly detail: LocalText
  readonly line: number | undefined
  constructor(nl: string, en: string, line?: number) {
    super(en)
    this.detail = { nl, en }
    this.line = line
  }
}
