import { readFile, stat } from 'node:fs/promises'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'

const largest = 200e6 // bytes

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
}

/** The text of a file that is to be imported. @throws ImportRefused when it cannot be read, or is too large */
export const readText = async (file: string): Promise<string> => (await readBytes(file)).toString('utf8')

/** A file that is to be imported, as it is. @throws ImportRefused when it cannot be read, or is too large */
export const readBytes = async (file: string): Promise<Buffer<ArrayBuffer>> => {
  try {
    const { size } = await stat(file)
    if (size > largest) throw new ImportRefused(`${file} is larger than ${largest / 1e6} MB.`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof ImportRefused) throw error
    throw new ImportRefused(`${file} cannot be read: ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error}.`)
  }
}
