import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * When what a start leaves behind is given back, milliseconds after it: then it is over, and nobody waits for it. Twice:
 * what the first time frees the second gives back to the machine.
 */
const moments = [5_000, 10_000]

/**
 * Gives back what starting needed and running does not. A process that then has nothing to do would keep it until it has:
 * some 60 MB, on a machine that may have other things to do with them. Thoroughly, as before memory runs out: it takes
 * 0.2 s, and gives back the room for what is new, too.
 */
export const tidyMemory = (): void => {
  const tidy = () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as (how: object) => void
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }
  for (const moment of moments) setTimeout(tidy, moment).unref()
}
