import type { Locale } from '../../contracts/api/common.ts'
import type {
  ExchangeBed,
  ExchangeLocation,
  ImportChange,
  ImportReport,
  RespiteImport,
} from '../../contracts/api/respite-exchange.ts'
import { type FieldError, HttpProblem, problems } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { bedFieldsChanged } from '../locations/bed-fields.ts'
import { addBedTo, changeBedOf } from '../locations/beds.ts'
import { addLocation, changeLocation } from '../locations/keeping.ts'
import { type Keeper, lockKept } from '../locations/rights.ts'
import { fieldsChanged } from '../locations/writing.ts'
import type { LocationRow } from '../store/locations.ts'
import { bedsByRef, findByRef, lockImports } from './store.ts'

/** What an import came to: what it changes, and what is wrong with it. */
export interface Imported {
  changes: ImportChange[]
  errors: FieldError[]
}

/**
 * Imports a file of locations with their beds, in the caller's transaction, by the same rules as everybody who keeps one.
 * What is known by its `ref`, within the organisation, is changed; what the file does not speak of stays. Errors are
 * gathered: with any of them the caller lets nothing stand.
 */
export const importFile = async (
  deps: RespiteDeps,
  work: Work,
  keeper: Keeper,
  { locations }: RespiteImport,
): Promise<Imported> => {
  await lockImports(work.db)
  const found: Imported = { changes: [], errors: [] }
  const importing = { deps, work, keeper, found }
  for (const [i, one] of locations.entries()) {
    const pointer = `/locations/${i}`
    if (locations.findIndex(({ ref }) => ref === one.ref) < i) found.errors.push(twice(`${pointer}/ref`))
    else await gather(found, pointer, () => importLocation(importing, one, pointer))
  }
  return found
}

interface Importing {
  deps: RespiteDeps
  work: Work
  keeper: Keeper
  found: Imported
}

const twice = (pointer: string): FieldError => ({
  ...{ pointer, code: 'twice' },
  detail: { nl: 'Dit kenmerk staat twee keer in het bestand.', en: 'This reference is twice in the file.' },
})

/** Does one thing of a file; what is wrong with it is said where it stands. */
const gather = async (found: Imported, pointer: string, run: () => Promise<void>): Promise<void> => {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    found.errors.push(...errorsOf(error, pointer))
  }
}

const errorsOf = ({ code, errors, detail }: HttpProblem, pointer: string): FieldError[] => {
  if (errors.length > 0) return errors.map(error => ({ ...error, pointer: `${pointer}${error.pointer}` }))
  return [{ pointer, code, detail: detail ?? problems[code].title }]
}

const importLocation = async (importing: Importing, one: ExchangeLocation, pointer: string) => {
  const { deps, work, keeper, found } = importing
  const { ref, beds, ...body } = one
  const organisationId = body.organisationId ?? keeper.asker.organisationId ?? ''
  const id = await findByRef(work.db, organisationId, ref)
  const before = id === undefined ? undefined : await lockKept(work, keeper, id)
  const after = before
    ? await changeLocation(deps, work, keeper, before, body)
    : await addLocation(deps, work, keeper, body, ref)
  const fields = before ? fieldsChanged(before, after) : Object.keys(body)
  const what = !before ? 'location-added' : fields.length > 0 ? 'location-changed' : 'unchanged'
  found.changes.push({ what, ref, name: after.name, fields })
  const known = await bedsByRef(work.db, after.id)
  for (const [i, bed] of beds.entries()) {
    const at = `${pointer}/beds/${i}`
    if (beds.findIndex(other => other.ref === bed.ref) < i) found.errors.push(twice(`${at}/ref`))
    else await gather(found, at, () => importBed(importing, after, known.get(bed.ref), bed))
  }
}

const importBed = async (
  { deps, work, found }: Importing,
  location: LocationRow,
  before: Awaited<ReturnType<typeof bedsByRef>> extends Map<string, infer Bed> ? Bed | undefined : never,
  { ref, ...body }: ExchangeBed,
) => {
  const after = before
    ? await changeBedOf(deps, work, { location, before, patch: body })
    : await addBedTo(deps, work, { location, body, ref })
  const fields = before ? bedFieldsChanged(before, after) : Object.keys(body)
  const what = !before ? 'bed-added' : fields.length > 0 ? 'bed-changed' : 'unchanged'
  found.changes.push({ what, ref, name: [location.name, after.room, after.name].filter(Boolean).join(', '), fields })
}

/** Carries what a rehearsal found out of its transaction, which leaves nothing. */
class Rehearsed extends Error {
  readonly found: Imported
  constructor(found: Imported) {
    super('rehearsed')
    this.found = found
  }
}

/** What an import would do: everything is done, and nothing stands. */
export const rehearse = async (
  { unitOfWork }: Pick<RespiteDeps, 'unitOfWork'>,
  run: (work: Work) => Promise<Imported>,
): Promise<Imported> => {
  try {
    return await unitOfWork.run(async work => {
      throw new Rehearsed(await run(work))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.found
    throw error
  }
}

/** @throws HttpProblem invalid-body with everything that is wrong, so that nothing of it stands */
export const assertFaultless = ({ errors }: Imported): void => {
  if (errors.length > 0) throw new HttpProblem('invalid-body', { errors })
}

/** What an import came to, as it is told. */
export const reportOf = ({ changes, errors }: Imported, dryRun: boolean, locale: Locale): ImportReport => ({
  ...{ dryRun, changes },
  errors: errors.map(({ pointer, detail }) => ({ pointer, detail: detail[locale] })),
})
