import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** What is used here of the report that Vitest writes as JSON. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
  testResults: {
    name: string
    status: string
    message: string
    startTime: number
    endTime: number
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** So many of the files that took longest are named. */
const LONGEST = 10
/** So many lines are told of why a test failed: what was expected, and where. */
const LINES = 12

const [path, ...wanted] = process.argv.slice(2)
if (!path) throw new Error('usage: summary.ts REPORT.json [--counts]')
const report: Report = JSON.parse(readFileSync(path, 'utf8'))

// A file that could not even be read has no test that failed, and has failed all the same.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0)

if (wanted.includes('--counts')) console.log(report.numPassedTests, failed, report.numPendingTests)
else {
  const files = report.testResults.map(file => ({ ...file, name: relative(process.cwd(), file.name) }))
  console.log('== files that took longest')
  for (const file of files.sort((one, other) => taken(other) - taken(one)).slice(0, LONGEST))
    console.log(`${(taken(file) / 1000).toFixed(0).padStart(6)} s  ${file.name}`)
  if (failed) console.log('== what failed')
  for (const file of files.filter(({ status }) => status === 'failed')) {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed')
    if (!tests.length) console.log(`${file.name}\n${beginning(file.message)}`)
    for (const test of tests)
      console.log(`${file.name} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`)
  }
}

function taken({ startTime, endTime }: { startTime: number; endTime: number }): number {
  return endTime - startTime
}

function beginning(text: string): string {
  const lines = text.split('\n').slice(0, LINES)
  return lines.map(line => `    ${line.slice(0, 300)}`).join('\n')
}
