import '../../points/Filters.css'
import { NearMe } from '../../points/NearMe.tsx'
import { useText } from '../../shared/i18n/Language.tsx'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import { type Asked, spans } from '../asked.ts'
import { activityKinds, isKind } from '../kinds.ts'
import type { SetAsked } from '../useAsked.ts'
import './Filters.css'

/** What somebody looks for: what, when, and in which order. Where they are is asked only when they want it. */
export const Filters = ({ asked, set }: { asked: Asked; set: SetAsked }) => {
  const say = useText()
  return (
    <search className="activity-filters" aria-label={say('activities.search')}>
      <SelectInput
        label={say('activities.kind')}
        value={asked.kind ?? ''}
        onChange={kind => set({ kind: isKind(kind) ? kind : undefined })}
        options={[
          { value: '', label: say('activities.anyKind') },
          ...activityKinds.map(kind => ({ value: kind, label: say(`activities.kind.${kind}`) })),
        ]}
      />
      <SelectInput
        label={say('activities.when')}
        value={asked.span}
        onChange={value => set({ span: spans.find(span => span === value) })}
        options={spans.map(span => ({ value: span, label: say(`activities.span.${span}`) }))}
      />
      <SelectInput
        label={say('activities.order')}
        value={asked.order}
        onChange={value => set({ order: value === 'afstand' ? 'afstand' : 'dag' })}
        options={(['dag', 'afstand'] as const).map(order => ({
          value: order,
          label: say(`activities.order.${order}`),
        }))}
      />
      {asked.order === 'afstand' && (
        <div className="activity-filters-near">
          <NearMe ask={say('activities.near')} />
        </div>
      )}
    </search>
  )
}
