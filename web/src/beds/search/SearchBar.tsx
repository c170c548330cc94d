import { useState } from 'react'
import { stayKinds } from '../../../../services/contracts/api/respite-locations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { usualNights } from '../need.ts'
import { useNeed } from '../useNeed.ts'
import { MoreNeeds } from './MoreNeeds.tsx'
import { NearChoice } from './NearChoice.tsx'
import { NightsInput } from './NightsInput.tsx'

/** What is looked for, on one line; the answer follows at once. `from`: the first night that is shown now. */
export const SearchBar = ({ from, onWrong }: { from: string; onWrong(isWrong: boolean): void }) => {
  const say = useText()
  const { need, set } = useNeed()
  const count = need.groups.length + need.features.length + (need.language ? 1 : 0)
  const [isOpen, setOpen] = useState(count > 0)
  return (
    <search className="bed-search" aria-label={say('beds.search')}>
      <div className="bed-search-line">
        <SelectInput
          label={say('beds.kind')}
          value={need.kind}
          onChange={value => {
            const kind = stayKinds.find(one => one === value) ?? 'time-out'
            set({ kind, ...(need.nights === usualNights(need.kind) ? { nights: usualNights(kind) } : {}) })
          }}
          options={stayKinds.map(kind => ({ value: kind, label: say(`shared.stayKind.${kind}`) }))}
        />
        <TextInput
          type="date"
          label={say('beds.from')}
          value={from}
          onChange={value => set({ from: value || undefined })}
        />
        <NightsInput
          nights={need.nights}
          onChange={nights => set({ nights, from: from || undefined })}
          onWrong={onWrong}
        />
        <NearChoice near={need.near} onChange={near => set({ near })} />
        <Button
          look="secondary"
          icon={isOpen ? 'close' : 'plus'}
          aria-expanded={isOpen}
          aria-controls="bed-more"
          onPress={() => setOpen(!isOpen)}
        >
          {count > 0 ? say('beds.moreCount', { count }) : say('beds.more')}
        </Button>
      </div>
      <div id="bed-more" hidden={!isOpen}>
        {isOpen && <MoreNeeds need={need} set={set} />}
      </div>
    </search>
  )
}
