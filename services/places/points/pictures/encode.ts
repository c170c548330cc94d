import { fieldProblem } from '../../../kernel/http/problems.ts'

/** Longest side of a picture, pixels, as it is kept whole and as lists show it. */
const longest = { large: 1600, small: 480 }
/** What is larger when unpacked is refused: a small file can hold a picture that fills the memory. */
const mostPixels = 60_000_000
const formats = ['jpeg', 'png', 'webp']

/** A picture as it is kept: two WebP files, with nothing in them but what is to be seen. */
export interface Encoded {
  large: Buffer
  small: Buffer
  width: number
  height: number
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Makes a picture anew from what somebody sent, turned the right way up: where it was taken and with what is not in
 * what comes out. One at a time, because unpacked it takes much memory; the library is loaded by the first who asks.
 * @throws HttpProblem not-a-picture
 */
export const encode = (bytes: Buffer): Promise<Encoded> => {
  const mine = turn.then(() => encodeNow(bytes))
  turn = mine.catch(() => {})
  return mine
}

const encodeNow = async (bytes: Buffer): Promise<Encoded> => {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    const { format } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    if (!formats.includes(format)) throw new Error(`${format} is not taken.`)
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).rotate()
    const large = await upright
      .resize({ width: longest.large, height: longest.large, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    const small = await sharp(large.data)
      .resize({ width: longest.small, height: longest.small, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
    return { large: large.data, small, width: large.info.width, height: large.info.height }
  } catch {
    throw fieldProblem('not-a-picture', '')
  }
}
