import { useNavigate } from 'react-router'
import type { Overrule, Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { useMayHold } from '../mayHold.ts'
import { searchAddress } from '../need.ts'
import { RefusalSheet } from '../Refusal.tsx'
import { useHold } from '../useHold.ts'
import { clientDraft } from './clientDraft.ts'
import { clientFrom, formOf } from './clientForm.ts'

/** The hold is over: the bed may be free still, and what was typed is kept. */
export const LapsedPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const may = useMayHold()
  const navigate = useNavigate()
  const hold = useHold()
  const { kind, period } = stay
  const again = (bedId: string, overrule?: Overrule) => {
    const form = clientDraft.read(stay.id) ?? formOf(stay)
    const known = { client: clientFrom(form, stay.client.personId), urgency: form.urgency }
    hold.take({ bedId, kind, period, ...known, ...(overrule ? { overrule } : {}) }, next =>
      navigate(`/bedden/verblijf/${next.id}`, { replace: true }),
    )
  }
  return (
    <Panel tone="warm" title={say('beds.lapsed')}>
      <p>{say('beds.lapsedText')}</p>
      <div className="bed-instead">
        {may && (
          <Button isPending={hold.isPending} onPress={() => again(stay.bedId)}>
            {say('beds.holdAgain')}
          </Button>
        )}
        <ButtonLink look="secondary" to={searchFor(stay)}>
          {say('beds.searchAgain')}
        </ButtonLink>
      </div>
      {hold.error && (
        <RefusalSheet
          reason={hold.error}
          isPending={hold.isPending}
          onTake={id => again(id)}
          onOverrule={overrule => again(stay.bedId, overrule)}
          onClose={hold.reset}
        />
      )}
    </Panel>
  )
}

/** The search that would find this stay's bed. */
export const searchFor = ({ kind, period, nights, client }: Stay, more?: Record<string, string>) =>
  searchAddress({ kind, from: period.from, nights, groups: client.groups, features: [] }, more)
