import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useMe } from '../../shared/api/me.ts'
import { serverTime } from '../../shared/api/serverClock.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { JoinProblem } from '../JoinProblem.tsx'
import type { Occasion } from '../occasions.ts'
import { useActivityWords } from '../useActivityWords.ts'
import { useJoining } from '../useJoining.ts'
import { JoinSheet } from './JoinSheet.tsx'

/** A date somebody may come to; the next one is what the page is about. */
type Joinable = Occasion & { isNext: boolean }

/** Coming, changing with how many, and not coming after all; nothing where nobody signs up. */
export const JoinActions = ({ activity, date, isNext }: Joinable) => {
  const say = useText()
  const me = useMe()
  const { pathname } = useLocation()
  if (!activity.signUp || date.cancelled || Date.parse(date.from) <= serverTime()) return null
  if (me === null)
    return <Link to={`/inloggen?naar=${encodeURIComponent(pathname)}`}>{say('activities.signInToCome')}</Link>
  if (!me || (date.placesLeft === 0 && !date.mine)) return null
  return <Known activity={activity} date={date} isNext={isNext} />
}

const Known = ({ activity, date, isNext }: Joinable) => {
  const say = useText()
  const words = useActivityWords()
  const { leave, isPending, error } = useJoining(activity)
  const [isOpen, setOpen] = useState(false)
  const day = words.day(date.date)
  return (
    <>
      {!date.mine && (
        <Button
          icon="check"
          size="sm"
          look={isNext ? 'primary' : 'secondary'}
          aria-label={say('activities.comeTo', { title: activity.title, day })}
          onPress={() => setOpen(true)}
        >
          {say('activities.come')}
        </Button>
      )}
      {date.mine && (
        <>
          <Button
            look="secondary"
            size="sm"
            aria-label={say('activities.changeOf', { day })}
            onPress={() => setOpen(true)}
          >
            {say('activities.change')}
          </Button>
          <Button
            look="quiet"
            size="sm"
            isPending={isPending}
            aria-label={say('activities.signOffOf', { day })}
            onPress={() => leave(date.date)}
          >
            {say('activities.signOff')}
          </Button>
        </>
      )}
      <JoinProblem reason={error} />
      {isOpen && <JoinSheet activity={activity} date={date} onClose={() => setOpen(false)} />}
    </>
  )
}
