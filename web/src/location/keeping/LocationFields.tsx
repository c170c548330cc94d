import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { Checks } from '../../beds/Checks.tsx'
import { WeekHours } from '../../helper/WeekHours.tsx'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { PlaceChoice } from '../../shared/places/PlaceChoice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { SelectInput, TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { DoorExceptions } from './DoorExceptions.tsx'
import { KeptFrame } from './KeptFrame.tsx'
import { LimitFields } from './LimitFields.tsx'
import type { LocationForm } from './locationForm.ts'
import { SiteChoice } from './SiteChoice.tsx'
import type { KeptForm } from './useKeptForm.ts'

/** What the parts of the form get. */
export interface LocationFieldsProps {
  form: KeptForm<LocationForm>
  problemAt(field: string): string | undefined
}

interface AllFieldsProps {
  /** The location itself, when it is there already. */
  id?: string
  form: KeptForm<LocationForm>
  known: LocationForm
  save: { isPending: boolean; error: unknown }
  onSubmit(): void
}

/** Everything that can be said about a location; only name and place must. */
export const LocationFields = ({ id, form, known, save, onSubmit }: AllFieldsProps) => {
  const say = useText()
  const problemAt = form.problemAt(say)
  return (
    <KeptFrame form={form} known={known} save={save} onSubmit={onSubmit}>
      <WhoFields form={form} problemAt={problemAt} />
      <Panel title={say('keeping.where')}>
        <TextInput
          label={say('keeping.address')}
          optional
          maxLength={200}
          value={form.value.address}
          onChange={address => form.change({ address })}
        />
        <PlaceChoice
          label={say('keeping.place')}
          labelHidden={false}
          {...(known.where.place ? { same: known.where.place, sameLabel: say('keeping.placeSame') } : {})}
          value={form.value.where}
          onChange={where => form.change({ where })}
          problemAt={problemAt}
        />
        <SiteChoice id={id} form={form} />
      </Panel>
      <HoursFields form={form} problemAt={problemAt} />
      <GuestFields form={form} problemAt={problemAt} />
      <Panel title={say('keeping.limits')}>
        <p className="location-small">{say('keeping.limitsText')}</p>
        <LimitFields form={form} problemAt={problemAt} />
      </Panel>
      <Panel title={say('keeping.exceptions')}>
        <p className="location-small">{say('keeping.exceptionsText')}</p>
        <DoorExceptions form={form} problemAt={problemAt} />
      </Panel>
    </KeptFrame>
  )
}

const WhoFields = ({ form, problemAt }: LocationFieldsProps) => {
  const say = useText()
  const { value, change } = form
  return (
    <Panel title={say('keeping.who')}>
      <TextInput
        id="name"
        label={say('keeping.name')}
        error={problemAt('name')}
        maxLength={120}
        value={value.name}
        onChange={name => change({ name })}
      />
      <TextInput
        label={say('keeping.organisation')}
        optional
        maxLength={120}
        value={value.organisation}
        onChange={organisation => change({ organisation })}
      />
      <TextInput
        type="tel"
        width="md"
        label={say('keeping.phone')}
        optional
        maxLength={40}
        value={value.phone}
        onChange={phone => change({ phone })}
      />
      <TextInput
        type="email"
        width="md"
        label={say('keeping.email')}
        optional
        maxLength={120}
        value={value.email}
        onChange={email => change({ email })}
      />
    </Panel>
  )
}

const cleaningTimes = [0, 30, 60, 120, 180, 240, 360, 480, 720, 1440]

const HoursFields = ({ form, problemAt }: LocationFieldsProps) => {
  const say = useText()
  const { value, change } = form
  const times = (['arriveFrom', 'leaveBy', 'dayStartsAt'] as const).map(name => (
    <TextInput
      key={name}
      type="time"
      width="sm"
      label={say(`keeping.${name}`)}
      value={value[name]}
      onChange={time => change({ [name]: time })}
    />
  ))
  return (
    <Panel title={say('keeping.hours')}>
      <div className="location-row">{times}</div>
      <p className="location-small">{say('keeping.dayStartsAtText')}</p>
      <SelectInput
        width="sm"
        label={say('keeping.cleaning')}
        value={value.cleaning}
        onChange={cleaning => change({ cleaning })}
        options={[...new Set([...cleaningTimes, Number(value.cleaning)])]
          .toSorted((a, b) => a - b)
          .map(minutes => ({
            value: String(minutes),
            label:
              minutes % 60 === 0
                ? say('keeping.cleaningHours', { hours: minutes / 60 })
                : say('keeping.cleaningMinutes', { minutes }),
          }))}
      />
      <h3>{say('keeping.intakeHours')}</h3>
      <p className="location-small">{say('keeping.intakeHoursText')}</p>
      <WeekHours value={value.intakeHours} onChange={intakeHours => change({ intakeHours })} problemAt={problemAt} />
    </Panel>
  )
}

/** Languages most spoken here, most first; others that a location has stay. */
const spoken = ['nl', 'en', 'ar', 'tr', 'rif', 'es', 'fr', 'de', 'pl', 'uk']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const GuestFields = ({ form }: LocationFieldsProps) => {
  const say = useText()
  const intl = useIntl()
  const local = useLocalText()
  const { groups = [] } = useQuery(respiteVocabularyQuery).data ?? {}
  const { value, change } = form
  const texts = (
    [
      ['about', 2000],
      ['houseRules', 4000],
      ['bring', 2000],
    ] as const
  ).map(([name, maxLength]) => (
    <TextArea
      key={name}
      label={say(`keeping.${name}`)}
      optional
      maxLength={maxLength}
      value={value[name]}
      onChange={text => change({ [name]: text })}
    />
  ))
  return (
    <Panel title={say('keeping.guests')}>
      {texts}
      <Checks
        label={say('keeping.expertise')}
        hint={say('keeping.expertiseHint')}
        options={groups.map(({ id, name }) => ({ id, name: local(name) }))}
        value={value.expertise}
        onChange={expertise => change({ expertise })}
      />
      <Checks
        label={say('keeping.languages')}
        options={[...new Set([...spoken, ...value.languages])].map(id => ({
          id,
          name: capital(intl.formatDisplayName(id, { type: 'language' }) ?? id),
        }))}
        value={value.languages}
        onChange={languages => change({ languages })}
      />
    </Panel>
  )
}
