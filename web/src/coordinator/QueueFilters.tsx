import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useKinds } from '../shared/api/kinds.ts'
import { areasQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { useWide } from '../shared/useWide.ts'

const steps = ['neighbours', 'social-team', 'volunteer-coordinator'] as const
const statuses = ['open', 'matched', 'done', 'handed-on', 'cancelled'] as const

/** The names in the address of what the queue can be filtered by. */
export const queueFilters = ['status', 'stap', 'soort', 'gebied'] as const

/**
 * Filters of the queue; they live in the address, so that a list can be kept and shared. On a phone they are folded
 * away, so that who waits longest is on the first screen.
 */
export const QueueFilters = () => {
  const say = useText()
  const isWide = useWide()
  const [filters] = useSearchParams()
  const count = queueFilters.filter(name => filters.has(name)).length
  return (
    <search aria-label={say('queue.filters')}>
      {isWide ? (
        <Choices />
      ) : (
        <details className="queue-filters-fold">
          <summary>{count > 0 ? say('queue.filtersCount', { count }) : say('queue.filters')}</summary>
          <Choices />
        </details>
      )}
    </search>
  )
}

const Choices = () => {
  const say = useText()
  const local = useLocalText()
  const [filters, setFilters] = useSearchParams()
  const kinds = useKinds() ?? []
  const areas = useQuery(areasQuery('stadsdeel')).data?.filter(area => !area.outside) ?? []
  const set = (name: string) => (value: string) => {
    const next = new URLSearchParams(filters)
    if (value) next.set(name, value)
    else next.delete(name)
    setFilters(next, { replace: true, preventScrollReset: true })
  }
  const all = { value: '', label: say('queue.all') }
  return (
    <div className="queue-filters">
      <SelectInput
        label={say('queue.status')}
        value={filters.get('status') ?? 'open'}
        onChange={value => set('status')(value === 'open' ? '' : value)}
        options={statuses.map(status => ({ value: status, label: say(`shared.status.${status}`) }))}
      />
      <SelectInput
        label={say('queue.step')}
        value={filters.get('stap') ?? ''}
        onChange={set('stap')}
        options={[all, ...steps.map(step => ({ value: step, label: say(`shared.step.${step}`) }))]}
      />
      <SelectInput
        label={say('queue.kind')}
        value={filters.get('soort') ?? ''}
        onChange={set('soort')}
        options={[all, ...kinds.map(kind => ({ value: kind.id, label: local(kind.name) }))]}
      />
      {areas.length > 1 && (
        <SelectInput
          label={say('queue.area')}
          value={filters.get('gebied') ?? ''}
          onChange={set('gebied')}
          options={[all, ...areas.map(area => ({ value: area.id, label: area.name }))]}
        />
      )}
    </div>
  )
}
