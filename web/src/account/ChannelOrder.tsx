import type { Channel, MyNotifyPreferences } from '../../../services/contracts/api/notify.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { earlier, type TellForm } from './notificationsForm.ts'
import './Sessions.css'

interface ChannelOrderProps {
  form: TellForm
  available: MyNotifyPreferences['available']
  onChange(part: Partial<TellForm>): void
}

const needOf = (channel: Channel, state: MyNotifyPreferences['available'][Channel]) =>
  channel === 'push'
    ? 'account.channelNeeds.push'
    : (`account.channelNeeds.${state === 'demo' ? 'demo' : 'no-address'}` as const)

/** The ways to be told, in the order they are tried; what one still needs before it works is said beside it. */
export const ChannelOrder = ({ form, available, onChange }: ChannelOrderProps) => {
  const say = useText()
  const announce = useAnnounce()
  // What cannot work here is no choice; it keeps its place for when it can.
  const shown = form.order.filter(channel => available[channel] !== 'not-configured')
  const tick = (channel: Channel, isChosen: boolean) =>
    onChange({ chosen: isChosen ? [...form.chosen, channel] : form.chosen.filter(one => one !== channel) })
  const move = (channel: Channel) => {
    onChange({ order: earlier(form.order, channel) })
    announce(say('account.movedEarlier', { channel: say(`account.channel.${channel}`) }))
  }
  return (
    <>
      <p>{say('account.channelsText')}</p>
      <ol className="things">
        {shown.map((channel, i) => (
          <li key={channel}>
            <CheckBox isSelected={form.chosen.includes(channel)} onChange={isChosen => tick(channel, isChosen)}>
              <b>{say(`account.channel.${channel}`)}</b>{' '}
              {available[channel] !== 'ready' && say(needOf(channel, available[channel]))}
            </CheckBox>
            {i > 0 && (
              <Button
                look="quiet"
                size="sm"
                aria-label={say('account.moveEarlierOf', { channel: say(`account.channel.${channel}`) })}
                onPress={() => move(channel)}
              >
                {say('account.moveEarlier')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
