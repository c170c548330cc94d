import type { CoverageRun } from '../../../services/contracts/api/coverage.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import './RunProgress.css'

/** How far a run is: seen as a bar, and heard when it begins and ends rather than at every step. */
export const RunProgress = ({ run: { status, done, total } }: { run: CoverageRun }) => {
  const say = useText()
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0
  if (status === 'failed')
    return (
      <Notice tone="negative" role="alert">
        <p>{say('coverage.failed')}</p>
      </Notice>
    )
  const isGoing = status === 'running'
  return (
    <div className="run-progress">
      <p role="status" className={status === 'done' ? 'visually-hidden' : undefined}>
        {status === 'waiting' && say('coverage.waiting')}
        {isGoing && total === 0 && say('coverage.reading')}
        {status === 'done' && say('coverage.done')}
      </p>
      {isGoing && total > 0 && (
        <>
          <progress value={done} max={total} aria-label={say('coverage.progressName')} />
          <p aria-hidden="true">{say('coverage.progress', { percent })}</p>
        </>
      )}
    </div>
  )
}
