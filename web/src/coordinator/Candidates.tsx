import { useQuery } from '@tanstack/react-query'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import type { Candidate } from '../../../services/contracts/api/volunteers.ts'
import { candidatesQuery, usePropose } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import { Button } from '../shared/ui/Button.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag, type TagTone } from '../shared/ui/Tag.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'

/** Who could do it, best first, each with the reasons why; a proposal is one press. */
export const Candidates = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const list = useQuery(candidatesQuery(request.id))
  const propose = usePropose(request.id)
  return (
    <Panel title={say('queue.candidates')}>
      {list.isPending && <Waiting />}
      <Outcome reason={list.error ?? propose.error} />
      {list.data?.length === 0 && (
        <Empty icon="people" title={say('queue.noCandidates')}>
          <p>{say('queue.noCandidatesText')}</p>
        </Empty>
      )}
      <ul className="candidates">
        {list.data?.map(candidate => (
          <CandidateRow
            key={candidate.helperId}
            candidate={candidate}
            isPending={propose.isPending && propose.variables === candidate.helperId}
            onPropose={() => propose.mutate(candidate.helperId)}
          />
        ))}
      </ul>
    </Panel>
  )
}

const tones: Record<NonNullable<Candidate['offer']>, TagTone> = {
  proposed: 'waiting',
  accepted: 'positive',
  declined: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
  superseded: 'neutral',
}

interface CandidateRowProps {
  candidate: Candidate
  isPending: boolean
  onPropose(): void
}

const CandidateRow = ({ candidate, isPending, onPropose }: CandidateRowProps) => {
  const say = useText()
  return (
    <li className="candidate">
      <div className="candidate-words">
        <p>
          <span className="candidate-name">{candidate.name}</span>{' '}
          {candidate.offer && <Tag tone={tones[candidate.offer]}>{say(`queue.offer.${candidate.offer}`)}</Tag>}
        </p>
        <ul className="candidate-reasons" aria-label={say('queue.reasons')}>
          <li>
            <Tag>{distanceWords(candidate.distance, say)}</Tag>
          </li>
          {candidate.reasons.map(reason => (
            <li key={reason.code}>
              <Tag>{reason.text}</Tag>
            </li>
          ))}
        </ul>
      </div>
      {candidate.offer !== 'proposed' && candidate.offer !== 'accepted' && (
        <Button
          look="secondary"
          size="sm"
          isPending={isPending}
          aria-label={say('queue.proposeTo', { name: candidate.name })}
          onPress={onPropose}
        >
          {say('queue.propose')}
        </Button>
      )}
    </li>
  )
}
