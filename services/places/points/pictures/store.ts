import type { Files } from '../../../kernel/files.ts'
import type { Encoded } from './encode.ts'

/** Which of the two files of a picture. */
export type Size = 'large' | 'small'

/** The name of a file of a picture. */
export const fileOf = (id: string, size: Size): string => (size === 'large' ? `${id}.webp` : `${id}-small.webp`)

/** Keeps both files of a picture. */
export const putFiles = async (files: Files, id: string, { large, small }: Encoded): Promise<void> => {
  await files.put(fileOf(id, 'large'), large)
  await files.put(fileOf(id, 'small'), small)
}

/** Removes both files of a picture. */
export const removeFiles = async (files: Files, id: string): Promise<void> => {
  await files.remove(fileOf(id, 'large'))
  await files.remove(fileOf(id, 'small'))
}
