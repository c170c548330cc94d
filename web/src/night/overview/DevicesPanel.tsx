import { useQuery } from '@tanstack/react-query'
import type { DutyDevice } from '../../../../services/contracts/api/backup-watch.ts'
import { dutyDevicesQuery } from '../../shared/api/dutyDevices.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag, type TagTone } from '../../shared/ui/Tag.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'

const tones: Record<DutyDevice['status'], TagTone> = {
  well: 'positive',
  hindered: 'waiting',
  silent: 'negative',
  stopped: 'neutral',
}
const gravity = ['silent', 'hindered', 'well', 'stopped']

/** The devices on duty, worst first: which is silent, and what keeps an alert from being heard. */
export const DevicesPanel = () => {
  const say = useText()
  const devices = useQuery({ ...dutyDevicesQuery, refetchInterval: 60_000 })
  const shown = devices.data
    ?.filter(device => device.status !== 'stopped')
    .toSorted((a, b) => gravity.indexOf(a.status) - gravity.indexOf(b.status))
  return (
    <Panel title={say('night.devices')}>
      {devices.isPending && <Waiting />}
      <Outcome reason={devices.error} />
      {shown?.length === 0 && <p>{say('night.noDevices')}</p>}
      <ul className="call-history">
        {shown?.map(device => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </ul>
    </Panel>
  )
}

const DeviceRow = ({ device }: { device: DutyDevice }) => {
  const say = useText()
  return (
    <li>
      <span className="call-row-tags">
        <b>{device.person.name}</b>
        <Tag tone={tones[device.status]}>{say(`night.deviceStatus.${device.status}`)}</Tag>
      </span>
      {device.hindrances.length > 0 && (
        <span>{device.hindrances.map(one => say(`night.hindrance.${one}`)).join(', ')}</span>
      )}
      <span className="call-small">
        {device.name} · {say('night.lastSeen')} <Time at={device.lastSeenAt} />
      </span>
    </li>
  )
}
