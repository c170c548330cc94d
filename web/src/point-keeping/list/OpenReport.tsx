import { useState } from 'react'
import { Link } from 'react-router'
import type { SupportPointReport } from '../../../../services/contracts/api/support-points.ts'
import { useHandleReport } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { Time } from '../../shared/ui/Time.tsx'

type Verb = 'resolve' | 'dismiss'

interface OpenReportProps {
  report: SupportPointReport
  /** Among reports about others: says which support point it is about. */
  isNamed: boolean
}

/** What somebody reported, and what became of it with one press and an answer. */
export const OpenReport = ({ report, isNamed }: OpenReportProps) => {
  const say = useText()
  const [verb, setVerb] = useState<Verb>()
  const { supportPoint, kind, text, createdAt } = report
  return (
    <li>
      <div className="kept-about">
        {isNamed && (
          <h3>
            <Link to={`/steunpunten/${supportPoint.id}`}>{supportPoint.name}</Link>
          </h3>
        )}
        <p>
          <strong>{say(`pointKeeping.kind.${kind}`)}</strong>{' '}
          <span className="kept-facts">
            {say('pointKeeping.reportedAt')} <Time at={createdAt} />
          </span>
        </p>
        {text && <p className="kept-words">{text}</p>}
      </div>
      <div className="kept-actions">
        <Button look="secondary" size="sm" icon="check" onPress={() => setVerb('resolve')}>
          {say('pointKeeping.resolve')}
        </Button>
        <Button look="quiet" size="sm" onPress={() => setVerb('dismiss')}>
          {say('pointKeeping.dismiss')}
        </Button>
        <Handling id={report.id} verb={verb} onClose={() => setVerb(undefined)} />
      </div>
    </li>
  )
}

const Handling = ({ id, verb, onClose }: { id: string; verb: Verb | undefined; onClose(): void }) => {
  const say = useText()
  const handle = useHandleReport()
  const [answer, setAnswer] = useState('')
  return (
    <Confirm
      isOpen={verb !== undefined}
      title={say(verb === 'dismiss' ? 'pointKeeping.dismissAsk' : 'pointKeeping.resolveAsk')}
      action={say('pointKeeping.handle')}
      isPending={handle.isPending}
      onClose={onClose}
      onConfirm={() => verb && handle.mutate({ id, verb, answer }, { onSuccess: onClose })}
    >
      <TextArea
        label={say('pointKeeping.answer')}
        hint={say('pointKeeping.answerHint')}
        optional
        maxLength={1000}
        value={answer}
        onChange={setAnswer}
      />
      <Outcome reason={handle.error} />
    </Confirm>
  )
}
