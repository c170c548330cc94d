import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { Problem } from '../../shared/api/client.ts'
import { stayQuery, useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { bedName } from '../bedName.ts'
import { useStayWords } from '../useStayWords.ts'
import { EndForm } from './EndSheet.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { NoShow } from './NoShow.tsx'
import { StayFacts } from './StayFacts.tsx'

type Doing = 'nothing' | 'extend' | 'move' | 'end' | 'no-show'

interface StaySheetProps {
  id: string
  /** What to begin with; default: looking. */
  start?: Doing
  onClose(): void
}

/** One stay: everything the location needs, and everything it can do. */
export const StaySheet = ({ id, start = 'nothing', onClose }: StaySheetProps) => {
  const say = useText()
  const words = useStayWords()
  const found = useQuery(stayQuery(id))
  const [doing, setDoing] = useState<Doing>(start)
  const stay = found.data
  const back = () => setDoing('nothing')
  if (stay && doing === 'no-show') return <NoShow stay={stay} onClose={back} />
  return (
    <Sheet title={stay ? words.name(stay.client) : say('location.stay')} onClose={onClose}>
      {!stay && (found.error ? <NotShown reason={found.error} /> : <Waiting />)}
      {stay && (
        <p className="location-tags">
          <Tag tone={words.tone(stay.status, stay.overdue)}>{words.status(stay.status, stay.overdue)}</Tag>
          <span>
            {bedName(stay.bed)} · {words.nights(stay.period)}
          </span>
        </p>
      )}
      {stay && doing === 'extend' && <ExtendForm stay={stay} onDone={onClose} onBack={back} />}
      {stay && doing === 'move' && <MoveForm stay={stay} onDone={onClose} onBack={back} />}
      {stay && doing === 'end' && <EndForm stay={stay} onDone={onClose} onBack={back} />}
      {stay && doing === 'nothing' && (
        <>
          <StayFacts stay={stay} />
          <p>
            <Link to={`/bedden/verblijf/${stay.id}`}>{say('location.whole')}</Link>
          </p>
          <StayActions stay={stay} onDo={setDoing} onClose={onClose} />
        </>
      )}
    </Sheet>
  )
}

/** Who keeps a location need not know who stays there. */
const NotShown = ({ reason }: { reason: unknown }) => {
  const say = useText()
  if (reason instanceof Problem && reason.status === 403) return <p>{say('location.notYours')}</p>
  return <Outcome reason={reason} />
}

/** What can be done now; the first is what is most likely. */
const StayActions = ({ stay, onDo, onClose }: { stay: Stay; onDo(what: Doing): void; onClose(): void }) => {
  const say = useText()
  const act = useActOnStay()
  const may = (what: Stay['may'][number]) => stay.may.includes(what)
  return (
    <>
      <Outcome reason={act.error} />
      <div className="confirm-actions">
        {may('arrive') && (
          <Button
            icon="check"
            isPending={act.isPending}
            onPress={() => act.mutate({ id: stay.id, step: { verb: 'arrive' } }, { onSuccess: onClose })}
          >
            {say('location.arrive')}
          </Button>
        )}
        {may('end') && (
          <Button icon="out" onPress={() => onDo('end')}>
            {say('location.end')}
          </Button>
        )}
        {may('extend') && (
          <Button look="secondary" onPress={() => onDo('extend')}>
            {say('location.extend')}
          </Button>
        )}
        {may('move') && (
          <Button look="secondary" onPress={() => onDo('move')}>
            {say('location.move')}
          </Button>
        )}
        {may('no-show') && (
          <Button look="danger" onPress={() => onDo('no-show')}>
            {say('location.noShow')}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {say('location.close')}
        </Button>
      </div>
    </>
  )
}
