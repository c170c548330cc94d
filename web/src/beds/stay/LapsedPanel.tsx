import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useHoldBed } from '../../shared/api/availability.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { useMayHold } from '../mayHold.ts'
import { searchAddress } from '../need.ts'
import { RefusalSheet } from '../Refusal.tsx'

/** The hold is over: the bed may be free still, and what was typed is kept. */
export const LapsedPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const may = useMayHold()
  const navigate = useNavigate()
  const hold = useHoldBed()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { kind, period, client, urgency } = stay
  const again = (bedId: string) => {
    const { personId, name, reference, groups } = client
    const known = {
      groups,
      ...(personId ? { personId } : {}),
      ...(name ? { name } : {}),
      ...(reference ? { reference } : {}),
    }
    hold.mutate(
      { body: { bedId, kind, period, client: known, urgency }, key },
      {
        onSuccess: next => navigate(`/bedden/verblijf/${next.id}`, { replace: true }),
        onError: () => setKey(crypto.randomUUID()),
      },
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
          onTake={again}
          onOverrule={() => hold.reset()}
          onClose={hold.reset}
        />
      )}
    </Panel>
  )
}

/** The search that would find this stay's bed. */
export const searchFor = ({ kind, period, nights, client }: Stay, more?: Record<string, string>) =>
  searchAddress({ kind, from: period.from, nights, groups: client.groups, features: [] }, more)
