import { createHash, createHmac, randomUUIDv7 } from 'node:crypto'

/** A new id: uuid version 7, so that ids sort by the time they were made. */
export const newId = (): string => randomUUIDv7()

/** SHA-256 as base64url, for comparing bodies and tokens without keeping them. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Keyed hash, for exact look-ups of personal things (an address) without storing them readable. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')
