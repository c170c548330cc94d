import type { DutyDevice } from '../../contracts/api/backup-watch.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { say } from '../../kernel/text.ts'
import type { StoredDevice } from '../store/devices.ts'

/** Somebody whose name we do not know, or not any more. */
const somebody = { nl: 'iemand', en: 'somebody' }

type ViewDeps = Pick<ServiceDeps, 'vault' | 'settings'>

/** Devices on duty as who may see them does. */
export const deviceViews = async (
  { vault, settings }: ViewDeps,
  { locale }: Pick<Asker, 'locale'>,
  devices: StoredDevice[],
): Promise<DutyDevice[]> => {
  const opened = await vault.openAll(devices.flatMap(({ name, owner }) => [name, owner]))
  return devices.map(({ id, personId, state, status, hindrances, startedAt, seenAt }, i) => ({
    ...{ id, person: { id: personId, name: opened[2 * i + 1] ?? say(somebody, locale) } },
    ...{ name: opened[2 * i] ?? '', state, status, hindrances },
    ...{ startedAt: toText(startedAt), lastSeenAt: toText(seenAt), beatEvery: settings.text('backup.beatEvery') },
  }))
}

/** One device. */
export const deviceView = async (
  deps: ViewDeps,
  asker: Pick<Asker, 'locale'>,
  device: StoredDevice,
): Promise<DutyDevice> => (await deviceViews(deps, asker, [device]))[0] as DutyDevice
