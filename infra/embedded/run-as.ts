import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartError } from '../start-error.ts'

/** The user PostgreSQL's processes run as; empty when that is simply the user who started us. */
export type RunAs = { uid?: number; gid?: number }

/**
 * PostgreSQL refuses to run as root. A cluster that is there already keeps its owner; otherwise it is the user
 * `postgres`, made when missing, or `nobody` where no user can be made.
 * @throws StartError when root finds no user at all
 */
export function chooseUser(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return {}
  const { uid, gid } = existsSync(cluster) ? statSync(cluster) : {}
  if (uid) return { uid, gid }
  return lookUp('postgres') ?? createUser() ?? lookUp('nobody') ?? noUser()
}

/** Can this user walk down to `path`? Looks at the mode of every folder on the way, as the kernel does. */
export function canReach(path: string, { uid, gid }: RunAs): boolean {
  if (uid === undefined) return true
  for (let step = resolve(path); ; step = dirname(step)) {
    if (existsSync(step) && !mayPass(statSync(step), uid, gid)) return false
    if (step === dirname(step)) return true
  }
}

function mayPass(stat: { mode: number; uid: number; gid: number }, uid: number, gid: number | undefined): boolean {
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
  return (stat.mode & bit) !== 0
}

function lookUp(name: string): RunAs | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function createUser(): RunAs | undefined {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  try {
    execFileSync('useradd', [...options, 'postgres'], { stdio: 'ignore' })
  } catch {
    // Not every system has useradd or lets us use it; `nobody` will do.
  }
  return lookUp('postgres')
}

function noUser(): never {
  throw new StartError(
    'PostgreSQL does not run as root and there is no other user to run it as: start Omzien as an ordinary user.',
  )
}
