import { useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useStayWords } from '../../beds/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { KeepSheet } from './KeepSheet.tsx'
import { keptOf } from './keptOf.ts'

const mayKeep = ({ status, may }: Stay) => (status === 'held' || status === 'reserved') && may.includes('extend')

/**
 * The 24-hour place of somebody who tries a satellite home: kept, or to be kept; and which time they try, without blame
 * [004, 5.3.5].
 */
export const KeptPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const [isChoosing, setChoosing] = useState(false)
  const { attempt = 1 } = stay
  const kept = keptOf(stay)
  const again = attempt > 1 && <p>{say('again.attempt', { attempt })}</p>
  if (stay.kind !== 'satellite' || !(kept || again || mayKeep(stay))) return null
  return (
    <Panel title={say('again.kept')}>
      {kept && <Kept stay={stay} kept={kept} />}
      {!kept && mayKeep(stay) && (
        <>
          <p>{say('again.keepText')}</p>
          <p>
            <Button look="secondary" icon="key" onPress={() => setChoosing(true)}>
              {say('again.keep')}
            </Button>
          </p>
        </>
      )}
      {again}
      {isChoosing && <KeepSheet stay={stay} onClose={() => setChoosing(false)} />}
    </Panel>
  )
}

const Kept = ({ stay, kept }: { stay: Stay; kept: NonNullable<Stay['kept']> }) => {
  const say = useText()
  const words = useStayWords()
  const day = words.day(kept.until)
  if (stay.status === 'ended') return <p>{say('again.keptBack', { location: kept.location, day })}</p>
  return (
    <>
      <Facts
        facts={[
          { name: say('again.keptWhere'), value: say('again.bedAt', { location: kept.location, room: kept.bed }) },
          { name: say('again.keptUntil'), value: day },
        ]}
      />
      <p>{say('again.keptText')}</p>
    </>
  )
}
