import { useState } from 'react'
import { NightsInput } from '../../beds/search/NightsInput.tsx'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { choices, overlapsItself } from './occasions.ts'
import type { SeriesForm } from './useSeriesForm.ts'

/** Which nights, how often, how many times. */
export const WhenFields = ({ form }: { form: SeriesForm }) => {
  const say = useText()
  const { need, recurrence, setNights, setWrong, setWeeks } = form
  const weeks = recurrence?.everyWeeks ?? 2
  return (
    <Panel title={say('again.when')}>
      <div className="again-when">
        <TextInput
          id="first"
          type="date"
          label={say('again.first')}
          error={need.from ? undefined : say('again.firstMissing')}
          value={need.from ?? ''}
          onChange={from => setNights({ from: from || undefined })}
        />
        <NightsInput nights={need.nights} onChange={nights => setNights({ nights })} onWrong={setWrong} />
        <SelectInput
          id="every"
          label={say('again.every')}
          error={recurrence && overlapsItself(recurrence) ? say('again.overlaps') : undefined}
          value={String(weeks)}
          onChange={value => setWeeks(Number(value))}
          options={[...new Set([...choices.weeks, weeks])]
            .toSorted((a, b) => a - b)
            .map(count => ({ value: String(count), label: say('again.everyWeeks', { weeks: count }) }))}
        />
        <TimesInput form={form} />
      </div>
    </Panel>
  )
}

/** A number of times; while it is being typed it may be nothing. */
const TimesInput = ({ form: { recurrence, setTimes } }: { form: SeriesForm }) => {
  const say = useText()
  const [typed, setTyped] = useState<string>()
  const { fewest, most } = choices
  return (
    <TextInput
      id="times"
      type="number"
      inputMode="numeric"
      min={fewest}
      max={most}
      label={say('again.times')}
      error={typed === undefined ? undefined : say('again.timesWrong')}
      value={typed ?? String(recurrence?.times ?? 6)}
      onChange={value => {
        const number = Number(value)
        const isSensible = Number.isInteger(number) && number >= fewest && number <= most
        setTyped(isSensible ? undefined : value)
        if (isSensible) setTimes(number)
      }}
    />
  )
}
