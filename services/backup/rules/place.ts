import type { CallPlace } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import { keyedHash } from '../../kernel/ids.ts'
import type { CallSite } from './call.ts'

/** The side of a cell, metres: two houses of one block are in one cell or in two beside each other (ours). */
const side = 75
const metresPerDegree = 111_319

/** The cell of a place, by row and column. Columns of one degree of latitude stand above each other. */
const cellOf = ({ lat, lon }: Point): [number, number] => {
  const width = side / (metresPerDegree * Math.max(0.01, Math.cos(((Math.floor(lat) + 0.5) * Math.PI) / 180)))
  return [Math.floor((lat * metresPerDegree) / side), Math.floor(lon / width)]
}

const around = [-1, 0, 1]

/** What is the same for an address however it is written: street and number, without capitals, accents and spaces. */
export const plainAddress = (address: string): string | undefined => {
  const [street = '', ...rest] = address.split(',')
  const telling = /\d/.test(street) ? street : [street, ...rest].join('')
  const plain = telling
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return plain.length < 4 ? undefined : plain
}

/** What is kept of a place in clear: hashes, by which only another call about the same place is known. */
export const hashesOf = (
  secret: string,
  where: CallPlace | undefined,
): Pick<CallSite, 'placed' | 'cell' | 'nearCells' | 'addressKey'> => {
  const { place, address } = where ?? {}
  const hash = (row: number, column: number) => keyedHash(secret, `cell ${row}:${column}`)
  const [row, column] = place ? cellOf(place) : [0, 0]
  const plain = address === undefined ? undefined : plainAddress(address)
  return {
    placed: place !== undefined || (address !== undefined && address.trim() !== ''),
    cell: place && hash(row, column),
    nearCells: place ? around.flatMap(up => around.map(right => hash(row + up, column + right))) : [],
    addressKey: plain && keyedHash(secret, `address ${plain}`),
  }
}
