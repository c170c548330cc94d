import { readFileSync } from 'node:fs'

/**
 * Checks that everything Omzien is made of may be used and passed on beside EUPL-1.2, by the licences in the lock
 * file. Prints what is not known to be fine and ends with exit code 1.
 */
const fine = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-only', // libraries used unchanged, beside and not within ours, notices kept: opening_hours
  'LGPL-3.0-or-later', // likewise: the part of sharp that handles pictures
  'MIT',
  'MIT-0',
  'MPL-2.0', // unchanged files, notices kept
  'OFL-1.1', // fonts
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Packages whose own words differ from what they mean: [package, what package.json says, why it is fine]. */
const looked = new Map([
  ['splaytree-ts', 'BDS-3-Clause'], // a slip of the pen: its LICENSE is BSD-3-Clause
  ['suncalc', 'none'], // does not say in package.json what its LICENSE is: BSD-2-Clause
])

interface Locked {
  license?: string
}

/** A choice (`A OR B`) is fine when one is; a sum (`A AND B`) when all are. */
const isFine = (expression: string): boolean => {
  const text = expression.replace(/[()]/g, '')
  if (text.includes(' OR ')) return text.split(' OR ').some(isFine)
  return text.split(' AND ').every(part => fine.has(part.trim()))
}

const licenceOf = (path: string, locked: Locked): string => {
  if (locked.license) return locked.license
  try {
    const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
      license?: string | { type: string }
    }
    return (typeof license === 'object' ? license.type : license) ?? 'none'
  } catch {
    return 'not installed here'
  }
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const wrong = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 13),
    licence: licenceOf(path, locked),
  }))
  .filter(({ name, licence }) => !isFine(licence) && looked.get(name) !== licence)

for (const { name, licence } of wrong) console.error(`${name}: ${licence}`)
console.log(`${Object.keys(packages).length - 1} packages, ${wrong.length} with a licence to look at`)
process.exitCode = wrong.length > 0 ? 1 : 0
