import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SupportPointReport } from '../../../../services/contracts/api/support-points.ts'
import { pointReportsQuery, useHandleReport } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import './lists.css'

/** What was reported and nobody handled yet. */
export const OpenReports = () => {
  const say = useText()
  const { data, error, isPending } = useQuery(pointReportsQuery({ status: 'open' }))
  if (isPending) return <Waiting />
  return (
    <>
      <Outcome reason={error} />
      {data?.length === 0 && <p>{say('pointKeeping.reportsNone')}</p>}
      {data && data.length > 0 && (
        <ul className="kept-list">
          {data.map(report => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
    </>
  )
}

type Verb = 'resolve' | 'dismiss'

const Report = ({ report }: { report: SupportPointReport }) => {
  const say = useText()
  const [verb, setVerb] = useState<Verb>()
  const { supportPoint, kind, text, createdAt } = report
  return (
    <li>
      <div className="kept-about">
        <h3>
          <Link to={`/steunpunten/${supportPoint.id}`}>{supportPoint.name}</Link>
        </h3>
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
