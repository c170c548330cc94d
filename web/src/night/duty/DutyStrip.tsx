import type { ReactNode } from 'react'
import { serverTime } from '../../shared/api/serverClock.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useLive } from '../../shared/live/LiveProvider.tsx'
import { useStore } from '../../shared/store.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { waitWords } from '../../shared/ui/timeWords.ts'
import './Duty.css'
import { type Duty, duty } from './duty.ts'
import { StopShift } from './StopShift.tsx'
import { keepScreenOn, tryPush } from './shift.ts'
import { useDeviceName } from './useDeviceName.ts'

const lowBattery = 0.2

/** How this device on duty is, each part in words; a problem says what to do. */
export const DutyStrip = () => {
  const say = useText()
  const state = useStore(duty)
  return (
    <section className="duty" aria-label={say('night.strip')}>
      <ul>
        <LinePart state={state} />
        <SoundPart {...state} />
        <PushPart {...state} />
        <ScreenPart {...state} />
        <BatteryPart {...state} />
      </ul>
      <StopShift />
    </section>
  )
}

interface PartProps {
  well: boolean
  title: string
  words: string
  action?: ReactNode
}

const Part = ({ well, title, words, action }: PartProps) => (
  <li className="duty-part" data-well={well}>
    <Icon name={well ? 'check' : 'alert'} size="sm" />
    <p>
      <b>{title}</b> {words}
    </p>
    {action}
  </li>
)

const LinePart = ({ state: { beatAt } }: { state: Duty }) => {
  const say = useText()
  const now = useNow(5_000)
  const { state, heardAt } = useLive()
  const last = Math.max(beatAt, heardAt())
  const words =
    last > 0 ? say('night.lastContact', { time: waitWords(new Date(serverTime(last)).toISOString(), now, say) }) : ''
  return <Part well={state === 'live'} title={say(`night.link.${state}`)} words={words} />
}

const SoundPart = ({ sound, heard }: Duty) => {
  const say = useText()
  const well = sound && heard !== false
  return (
    <Part
      well={well}
      title={say('night.sound')}
      words={say(well ? 'night.soundWell' : sound ? 'night.soundNotHeard' : 'night.soundLockedShort')}
    />
  )
}

const PushPart = ({ push }: Duty) => {
  const say = useText()
  const name = useDeviceName()
  const canRetry = push === 'failed' || push === undefined
  return (
    <Part
      well={push === 'on' || push === 'asking'}
      title={say('night.push')}
      words={say(`night.push.${push ?? 'unknown'}`)}
      action={
        canRetry && (
          <Button look="secondary" onPress={() => tryPush(name)}>
            {say('night.pushAgain')}
          </Button>
        )
      }
    />
  )
}

const ScreenPart = ({ wakeLock }: Duty) => {
  const say = useText()
  return (
    <Part
      well={wakeLock === 'held'}
      title={say('night.screen')}
      words={say(`night.screen.${wakeLock ?? 'lost'}`)}
      action={
        wakeLock === 'lost' && (
          <Button look="secondary" onPress={keepScreenOn}>
            {say('night.screenAgain')}
          </Button>
        )
      }
    />
  )
}

const BatteryPart = ({ battery }: Duty) => {
  const say = useText()
  if (battery === undefined) return null
  const well = battery > lowBattery
  return (
    <Part
      well={well}
      title={say('night.battery')}
      words={say(well ? 'night.batteryWell' : 'night.batteryLow', { percent: Math.round(battery * 100) })}
    />
  )
}
