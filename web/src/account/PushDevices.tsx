import { useMutation, useQuery } from '@tanstack/react-query'
import {
  pushDevicesQuery,
  useDevicesChanged,
  useRemovePushDevice,
  useTestPushDevice,
} from '../shared/api/notifications.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { turnPushOn } from '../shared/push/subscribe.ts'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Time } from '../shared/ui/Time.tsx'
import './Sessions.css'

/** My devices that get push messages, with a test for each. */
export const PushDevices = () => {
  const say = useText()
  const devices = useQuery(pushDevicesQuery)
  const remove = useRemovePushDevice()
  const test = useTestPushDevice()
  return (
    <Panel title={say('account.devices')}>
      <p>{say('account.devicesText')}</p>
      <Outcome reason={devices.error ?? remove.error ?? test.error} />
      {test.isSuccess && (
        <Notice tone="positive" role="status">
          <p>{say('account.testSent')}</p>
        </Notice>
      )}
      <ul className="things">
        {devices.data?.map(device => (
          <li key={device.id}>
            <span>
              <b>{device.name}</b> · <Time at={device.createdAt} />
            </span>
            <span>
              <Button
                look="secondary"
                size="sm"
                aria-label={say('account.testOf', { device: device.name })}
                isPending={test.isPending && test.variables === device.id}
                onPress={() => test.mutate(device.id)}
              >
                {say('account.test')}
              </Button>{' '}
              <Button
                look="quiet"
                size="sm"
                aria-label={say('account.removeDeviceOf', { device: device.name })}
                isPending={remove.isPending && remove.variables === device.id}
                onPress={() => remove.mutate(device.id)}
              >
                {say('account.removePasskey')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <AddThisDevice />
    </Panel>
  )
}

/** What this browser calls itself, for the list: short, and nothing that says who somebody is. */
const deviceName = () => {
  const agent = navigator.userAgent
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find(name => agent.includes(name))
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find(name => agent.includes(name))
  return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(' · ') || 'Browser'
}

const AddThisDevice = () => {
  const say = useText()
  const changed = useDevicesChanged()
  const add = useMutation({ mutationFn: () => turnPushOn(deviceName()), onSettled: changed })
  return (
    <>
      {add.data && (
        <Notice tone={add.data === 'on' ? 'positive' : 'warning'} role="status">
          <p>{say(`account.push.${add.data}`)}</p>
        </Notice>
      )}
      <p>
        <Button look="secondary" icon="phone" isPending={add.isPending} onPress={() => add.mutate()}>
          {say('account.addDevice')}
        </Button>
      </p>
    </>
  )
}
