import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { handoversQuery } from '../shared/api/handovers.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { addDays, isDate } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './Handover.css'
import { HandoverPanel } from './HandoverPanel.tsx'

/** The date and the area in the address; the date is the morning on which a night ends. */
const useAsked = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('datum')
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return {
    date: isDate(asked) ? asked : undefined,
    area: search.get('gebied') ?? '',
    set,
  }
}

/** What the night leaves for the day, per area: what happened, was promised, is open, and who takes it on. */
export const HandoverPage = () => {
  const say = useText()
  const { date, area, set } = useAsked()
  const list = useQuery(handoversQuery({ ...(date ? { date } : {}), ...(area ? { area } : {}) }))
  const shown = date ?? list.data?.[0]?.date ?? serverDate()
  const told = list.data?.filter(({ items }) => items.length > 0) ?? []
  const quiet = list.data?.filter(({ items }) => items.length === 0) ?? []
  const toDate = (next: string) => set('datum', next)
  return (
    <Page width="wide" title={say('handover.title')} intro={say('handover.intro')}>
      <search className="handover-bar" aria-label={say('handover.which')}>
        <Button look="secondary" size="sm" icon="back" onPress={() => toDate(addDays(shown, -1))}>
          {say('handover.before')}
        </Button>
        <TextInput type="date" width="sm" label={say('handover.date')} value={shown} onChange={toDate} />
        <Button look="secondary" size="sm" icon="next" onPress={() => toDate(addDays(shown, 1))}>
          {say('handover.after')}
        </Button>
        <AreaFilter value={area} onChange={value => set('gebied', value)} />
      </search>
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && told.length === 0 && (
        <Empty icon="moon" title={say('handover.empty')}>
          <p>{say('handover.emptyText')}</p>
        </Empty>
      )}
      {[...told, ...quiet].map(handover => (
        <HandoverPanel key={handover.id} handover={handover} />
      ))}
    </Page>
  )
}

const AreaFilter = ({ value, onChange }: { value: string; onChange(value: string): void }) => {
  const say = useText()
  const me = useMe()
  const seesAll = hasRole(me, 'night-team', 'shift-lead', 'manager')
  const areas = useServedAreas().filter(({ id }) => seesAll || id.startsWith('municipality-') || me?.areas.includes(id))
  if (areas.length < 2) return null
  return (
    <SelectInput
      label={say('rota.area')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: say('handover.myAreas') },
        ...areas.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
