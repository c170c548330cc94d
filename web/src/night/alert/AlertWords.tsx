import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { waitWords } from '../../shared/ui/timeWords.ts'
import { DangerTag } from '../DangerTag.tsx'
import { NextStep } from '../NextStep.tsx'
import { useWhere } from '../useWhere.ts'

/** What somebody must know before they say 'I go': very large, in the order of what matters. */
export const AlertWords = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const now = useNow(10_000)
  const { where, area } = useWhere(call)
  return (
    <div className="alert-words">
      <p className="alert-danger">
        <DangerTag dangerNow={call.dangerNow} />
      </p>
      <p className="alert-where">{where}</p>
      {area && <p className="alert-area">{area}</p>}
      <p className="alert-what">{call.what ?? say('night.detailsComing')}</p>
      {call.who && <p className="alert-who">{say('night.about', { who: call.who })}</p>}
      <p className="alert-small">
        {say('night.waiting', { time: waitWords(call.alertedAt, now, say) })}. <NextStep call={call} />
      </p>
      {call.related && call.related.length > 0 && (
        <p className="alert-small">{say('night.relatedCount', { count: call.related.length })}</p>
      )}
    </div>
  )
}
