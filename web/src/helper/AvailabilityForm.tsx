import { type FormEvent, useState } from 'react'
import { useSaveHelperProfile } from '../shared/api/helperProfile.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { PlaceChoice } from '../shared/places/PlaceChoice.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import '../resident/AskPage.css'
import { DaysOff } from './DaysOff.tsx'
import { HelperTabs } from './HelperTabs.tsx'
import { LimitInputs } from './LimitInputs.tsx'
import { KindChecks, LanguageChecks } from './ProfileChecks.tsx'
import { type ProfileForm, profileMistakes, profileOf } from './profileForm.ts'
import { WeekHours } from './WeekHours.tsx'

const radii = [250, 500, 1000, 2000, 5000, 10000]

/** The form of what I can do: kinds, place, hours, limits; errors after saving only. */
export const AvailabilityForm = ({ start, isNew }: { start: ProfileForm; isNew: boolean }) => {
  const say = useText()
  const save = useSaveHelperProfile()
  const [form, setForm] = useState(start)
  const [attempt, setAttempt] = useState(0)
  const set = (part: Partial<ProfileForm>) => {
    save.reset()
    setForm({ ...form, ...part })
  }
  const mistakes = attempt > 0 ? profileMistakes(form) : []
  const problemAt = (field: string) => {
    const mistake = mistakes.find(one => one.field === field)
    return mistake && say(mistake.text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    const body = profileOf(form)
    if (profileMistakes(form).length === 0 && body && !save.isPending) save.mutate(body)
  }
  return (
    <Page
      title={say('helper.availabilityTitle')}
      intro={isNew ? say('helper.availabilityIntro') : undefined}
      above={<HelperTabs />}
      {...(mistakes.length > 0 ? { titlePrefix: say('shared.errorPrefix') } : {})}
    >
      <form className="ask-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={mistakes.map(({ field, text }) => ({ field, text: say(text) }))} attempt={attempt} />
        <Panel tone={form.paused ? 'warm' : 'plain'}>
          <CheckBox isSelected={form.paused} onChange={paused => set({ paused })}>
            <b>{say('helper.pause')}</b> {say('helper.pauseText')}
          </CheckBox>
        </Panel>
        <Panel title={say('helper.whatTitle')}>
          <KindChecks value={form.kinds} onChange={kinds => set({ kinds })} error={problemAt('kinds')} />
          <LanguageChecks value={form.languages} onChange={languages => set({ languages })} />
        </Panel>
        <Panel title={say('helper.whereTitle')}>
          <PlaceChoice
            label={say('helper.whereTitle')}
            hint={say('helper.whereHint')}
            same={form.known}
            sameLabel={say('helper.whereSame')}
            value={form.where}
            onChange={where => set({ where })}
            problemAt={problemAt}
          />
          <SelectInput
            label={say('helper.radius')}
            width="sm"
            value={String(form.radius)}
            onChange={radius => set({ radius: Number(radius) })}
            options={[...new Set([...radii, form.radius])]
              .toSorted((a, b) => a - b)
              .map(metres => ({ value: String(metres), label: distanceWords(metres, say) }))}
          />
        </Panel>
        <Panel title={say('helper.whenTitle')}>
          <WeekHours value={form.availability} onChange={availability => set({ availability })} problemAt={problemAt} />
          <DaysOff value={form.exceptions} onChange={exceptions => set({ exceptions })} />
        </Panel>
        <Panel title={say('helper.limitsTitle')}>
          <LimitInputs form={form} onChange={set} problemAt={problemAt} />
        </Panel>
        <Outcome reason={save.error} />
        {save.isSuccess && (
          <Notice tone="positive" role="status">
            <p>{say('helper.profileSaved')}</p>
          </Notice>
        )}
        <p>
          <Button type="submit" isPending={save.isPending}>
            {say('shared.save')}
          </Button>
        </p>
      </form>
    </Page>
  )
}
