import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { HttpProblem } from '../../kernel/http/problems.ts'

/** A file as it was sent. It shows nothing but its fingerprint, so that nobody copies 20 MB to compare or to log it. */
export class Upload {
  readonly #bytes: Uint8Array<ArrayBuffer>
  readonly #digest: string

  constructor(bytes: Uint8Array<ArrayBuffer>, digest: string) {
    this.#bytes = bytes
    this.#digest = digest
  }

  /** The file itself. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes
  }

  toJSON(): string {
    return this.#digest
  }
}

/** Takes in a body piece by piece. @throws HttpProblem too-large above `limit` bytes */
export const receive = async (body: Readable, limit: number): Promise<Upload> => {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > limit) throw new HttpProblem('too-large')
    hash.update(piece)
    pieces.push(piece)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return new Upload(bytes, hash.digest('base64url'))
}
