/**
 * Why Omzien could not start or had to stop, as one sentence for the person at the terminal.
 * Whoever catches it prints the message, without a stack, and ends with exit code 1.
 */
export class StartError extends Error {
  override name = 'StartError'
}

/** The sentence for a disk without room, whoever noticed it first. */
export const diskFull = (where: string) =>
  new StartError(`The disk that holds ${where} is full: free some space and start again.`)

/** Turns the file system's refusals about `where` into a sentence; other errors come back as they are. */
export function explainFileError(error: unknown, where: string): unknown {
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(where)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartError(
        `${where} cannot be read or written: give yourself the right to, or set OMZIEN_DATA to another folder.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(`${where} is not a folder: set OMZIEN_DATA to a folder that can hold Omzien's data.`)
    default:
      return error
  }
}
