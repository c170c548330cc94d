import { type BackupCall, outcomes, preventions } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { SelectInput, TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { BedNotice } from '../bed/BedNotice.tsx'
import type { CloseDraft, CloseErrors } from './closeForm.ts'
import { NoVisitFields } from './NoVisitFields.tsx'

/** What the parts of the form share. */
export interface CloseFieldsProps {
  call: BackupCall
  draft: CloseDraft
  change(part: Partial<CloseDraft>): void
  errors: CloseErrors
}

/** Visited or not, how it ended, what it prevented, and what the day must know. */
export const CloseFields = (props: CloseFieldsProps) => {
  const say = useText()
  const { call, draft, change, errors } = props
  const wrong = (field: keyof CloseErrors) => errors[field] && say(errors[field])
  const none = { value: '', label: say('night.choose') }
  return (
    <>
      {call.status === 'on-the-scene' ? <VisitedChoice {...props} /> : <NotThere />}
      {!draft.visited && <NoVisitFields {...props} />}
      <SelectInput
        id="outcome"
        label={say('night.outcome')}
        error={wrong('outcome')}
        value={draft.outcome}
        onChange={value => change({ outcome: value as CloseDraft['outcome'] })}
        options={[none, ...outcomes.map(value => ({ value, label: say(`night.outcome.${value}`) }))]}
      />
      <BedNotice bed={call.bed} outcome={draft.outcome} />
      {draft.outcome === 'support-stepped-up' && <SteppedUpFields {...props} />}
      <SelectInput
        label={say('night.prevented')}
        hint={say('night.preventedHint')}
        optional
        value={draft.prevented}
        onChange={value => change({ prevented: value as CloseDraft['prevented'] })}
        options={[none, ...preventions.map(value => ({ value, label: say(`night.prevented.${value}`) }))]}
      />
      <TextArea
        label={say('night.report')}
        hint={say('night.reportHint')}
        optional
        maxLength={8000}
        value={draft.report}
        onChange={report => change({ report })}
      />
      <TextArea
        label={say('night.promised')}
        hint={say('night.promisedHint')}
        optional
        maxLength={4000}
        value={draft.promised}
        onChange={promised => change({ promised })}
      />
    </>
  )
}

const VisitedChoice = ({ draft, change }: CloseFieldsProps) => {
  const say = useText()
  return (
    <ChoiceCards
      id="visited"
      label={say('night.visited')}
      columns={2}
      value={draft.visited ? 'yes' : 'no'}
      onChange={value => change({ visited: value === 'yes' })}
      choices={[
        { value: 'yes', label: say('night.visitedYes') },
        { value: 'no', label: say('night.visitedNo') },
      ]}
    />
  )
}

const NotThere = () => {
  const say = useText()
  return (
    <Notice tone="warning" title={say('night.notThere')}>
      <p>{say('night.notThereText')}</p>
    </Notice>
  )
}

const SteppedUpFields = ({ draft, change, errors }: CloseFieldsProps) => {
  const say = useText()
  return (
    <>
      <TextInput
        id="steppedUpWhat"
        label={say('night.steppedUpWhat')}
        error={errors.steppedUpWhat && say(errors.steppedUpWhat)}
        maxLength={1000}
        value={draft.steppedUpWhat}
        onChange={steppedUpWhat => change({ steppedUpWhat })}
      />
      <TextInput
        id="steppedUpUntil"
        type="date"
        width="md"
        label={say('night.steppedUpUntil')}
        error={errors.steppedUpUntil && say(errors.steppedUpUntil)}
        value={draft.steppedUpUntil}
        onChange={steppedUpUntil => change({ steppedUpUntil })}
      />
    </>
  )
}
