import { readFileSync, writeFileSync } from 'node:fs'
import { configTable } from '../services/kernel/config.ts'

/**
 * Texts that are made from the code: `node infra/generated.ts` writes them, `--check` fails when one is out of date.
 * In a file they stand between `<!-- generated: name -->` and `<!-- end -->`.
 */
const parts: Record<string, () => string> = { configuration: configTable }

const fill = (text: string): string =>
  text.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (whole, begin: string, name: string, end: string) => {
      const part = parts[name]
      return part ? `${begin}\n${part()}\n\n${end}` : whole
    },
  )

const file = 'README.md'
const before = readFileSync(file, 'utf8')
const after = fill(before)
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error(`${file} is out of date: run \`node infra/generated.ts\`.`)
    process.exitCode = 1
  }
} else if (before !== after) writeFileSync(file, after)
