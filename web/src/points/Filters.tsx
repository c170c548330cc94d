import { memo, useState } from 'react'
import { Checks } from '../beds/Checks.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import './Filters.css'
import { LayerChoice } from './LayerChoice.tsx'
import { useHome } from './mapState.ts'
import { NearMe } from './NearMe.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import type { SetWanted } from './useWanted.ts'
import { WhenChoice } from './WhenChoice.tsx'
import type { Wanted } from './wanted.ts'
import { useLanguageName, usePointWords } from './words.ts'

interface FilterProps {
  wanted: Wanted
  set: SetWanted
}

/** What somebody looks for: what, when, where from, whether it suits, and what the map shows. */
export const Filters = memo(({ wanted, set }: FilterProps) => {
  const say = useText()
  return (
    <search className="point-filters" aria-label={say('points.filters')}>
      <div className="point-filters-line">
        <WhatChoice wanted={wanted} set={set} />
        <WhenChoice when={wanted.when} onChange={when => set({ when })} />
        <div className="point-where">
          <WithinChoice wanted={wanted} set={set} />
          <NearMe ask={say('points.near')} />
        </div>
      </div>
      <div className="point-filters-more">
        <SuitsMe wanted={wanted} set={set} />
        <LayerChoice shown={wanted.layers} onChange={shown => set({ layers: shown })} />
      </div>
    </search>
  )
})

const WhatChoice = ({ wanted: { what }, set }: FilterProps) => {
  const say = useText()
  const { functions, nameOf } = usePointWords()
  const several = what.join(',')
  return (
    <SelectInput
      label={say('points.what')}
      value={several}
      onChange={value => set({ what: value ? value.split(',') : [] })}
      options={[
        { value: '', label: say('points.whatAny') },
        ...functions.map(({ id, name }) => ({ value: id, label: name })),
        ...(what.length > 1 ? [{ value: several, label: what.map(nameOf).join(' + ') }] : []),
      ]}
    />
  )
}

const distances = [500, 800, 1000, 2000, 5000]

/** How far: from where somebody is, which is asked first; from the middle of the map when they do not say. */
const WithinChoice = ({ wanted: { within }, set }: FilterProps) => {
  const say = useText()
  const home = useHome()
  const [isAsking, setAsking] = useState(false)
  const options = [...new Set([...distances, ...(within ? [within] : [])])].toSorted((a, b) => a - b)
  const choose = (value: string) => {
    set({ within: value ? Number(value) : undefined })
    setAsking(Boolean(value) && !home)
  }
  return (
    <>
      <SelectInput
        label={say('points.within')}
        hint={within && !home ? say('points.withinFromMap') : undefined}
        value={within ? String(within) : ''}
        onChange={choose}
        options={[
          { value: '', label: say('points.withinAny') },
          ...options.map(metres => ({
            value: String(metres),
            label: say('points.withinOf', { far: distanceWords(metres, say) }),
          })),
        ]}
      />
      {isAsking && <PlaceSheet onClose={() => setAsking(false)} />}
    </>
  )
}

/** Languages that are often spoken in Dutch towns; one from the address is added. */
const spoken = ['nl', 'en', 'ar', 'de', 'es', 'fa', 'fr', 'pl', 'pt', 'ru', 'so', 'ti', 'tr', 'uk']

const SuitsMe = ({ wanted, set }: FilterProps) => {
  const say = useText()
  const languageName = useLanguageName()
  const { groups, accessibility } = usePointWords()
  const { group = '', language = '', welcome } = wanted
  const count = wanted.accessibility.length + [group, language, welcome].filter(Boolean).length
  const [isOpen, setOpen] = useState(count > 0)
  const languages = [...new Set([...spoken, ...(language ? [language] : [])])]
  return (
    <details className="point-filters-part" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{count > 0 ? say('points.suitsCount', { count }) : say('points.suits')}</summary>
      <div className="point-filters-suits">
        <CheckBox isSelected={welcome} onChange={isOn => set({ welcome: isOn })}>
          {say('points.noAppointment')}
        </CheckBox>
        <SelectInput
          label={say('points.group')}
          value={group}
          onChange={value => set({ group: value || undefined })}
          options={[
            { value: '', label: say('points.groupAny') },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectInput
          label={say('points.language')}
          value={language}
          onChange={value => set({ language: value || undefined })}
          options={[
            { value: '', label: say('points.languageAny') },
            ...languages.map(code => ({ value: code, label: languageName(code) })),
          ]}
        />
        <Checks
          label={say('points.accessibility')}
          options={accessibility}
          value={wanted.accessibility}
          onChange={value => set({ accessibility: value })}
        />
      </div>
    </details>
  )
}
