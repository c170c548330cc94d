import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import { weekdays } from '../../helper/WeekHours.tsx'
import { type LocationVerb, useActOnLocation } from '../../shared/api/respiteLocations.ts'
import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { asClock, clockWords } from '../../shared/ui/timeWords.ts'
import { daysTogether } from './intake.ts'

/** What others see of a location, and since when somebody said that it is right. */
export const LocationPanel = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  return (
    <Panel
      title={say('keeping.location')}
      actions={
        location.mayKeep && (
          <ButtonLink to="/locatie/gegevens" look="secondary" size="sm" icon="edit">
            {say('keeping.change')}
          </ButtonLink>
        )
      }
    >
      {location.status === 'closed' && (
        <p>
          <Tag tone="negative">{say('keeping.closed')}</Tag> {say('location.closedText')}
        </p>
      )}
      <div className="keeping-facts">
        <LocationFacts location={location} />
      </div>
      {location.mayKeep && <Confirmed location={location} />}
    </Panel>
  )
}

const LocationFacts = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const intl = useIntl()
  const { group } = useBedWords()
  const { contact, frontDoorExceptions } = location
  const dayName = (weekday: number) => (weekdays[weekday] ? say(weekdays[weekday]) : '')
  const hours = daysTogether(location.intakeHours)
    .map(({ first, last, hours }) =>
      first === last
        ? say('keeping.intakeDay', { day: dayName(first), hours })
        : say('keeping.intakeDays', { first: dayName(first), last: dayName(last), hours }),
    )
    .join('; ')
  return (
    <Facts
      facts={[
        { name: say('keeping.organisation'), value: location.organisation },
        { name: say('keeping.address'), value: location.address },
        { name: say('keeping.phone'), value: contact?.phone },
        { name: say('keeping.email'), value: contact?.email },
        {
          name: say('keeping.hours'),
          value: say('keeping.hoursWords', {
            from: clockWords(location.arriveFrom, say),
            by: clockWords(location.leaveBy, say),
          }),
        },
        { name: say('keeping.intakeHours'), value: asClock(hours, intl.locale) || say('keeping.intakeAlways') },
        { name: say('keeping.expertise'), value: location.expertise.map(group).join(', ') },
        {
          name: say('keeping.languages'),
          value: location.languages.map(code => intl.formatDisplayName(code, { type: 'language' }) ?? code).join(', '),
        },
        {
          name: say('keeping.exceptions'),
          value: frontDoorExceptions
            .map(({ groups, reason }) => `${groups.map(group).join(' + ')}: ${reason}`)
            .join('; '),
        },
      ]}
    />
  )
}

/** 'It is still right' with one press; closing and opening again. */
const Confirmed = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const act = useActOnLocation(location.id)
  const [closing, setClosing] = useState(false)
  const isOpen = location.status === 'open'
  const run = (verb: LocationVerb) => act.mutate(verb, { onSettled: () => setClosing(false) })
  return (
    <>
      <p role="status">
        {say('keeping.confirmedSince')} <Time at={location.confirmedAt} />
      </p>
      <Outcome reason={act.error} />
      <div className="location-actions">
        <Button look="secondary" icon="check" isPending={act.isPending} onPress={() => run('confirm')}>
          {say('keeping.confirm')}
        </Button>
        <Button look="quiet" onPress={() => (isOpen ? setClosing(true) : run('open-again'))}>
          {say(isOpen ? 'keeping.close' : 'keeping.open')}
        </Button>
        <ButtonLink to="/locatie/nieuw" look="quiet" icon="plus">
          {say('location.add')}
        </ButtonLink>
      </div>
      <Confirm
        isOpen={closing}
        look="danger"
        title={say('keeping.closeAsk', { name: location.name })}
        action={say('keeping.closeYes')}
        isPending={act.isPending}
        onClose={() => setClosing(false)}
        onConfirm={() => run('close')}
      >
        <p>{say('keeping.closeText')}</p>
      </Confirm>
    </>
  )
}
