import { useQuery } from '@tanstack/react-query'
import { pointReportsQuery } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { OpenReport } from './OpenReport.tsx'
import './lists.css'

/** What was reported and nobody handled yet: about everything I keep, or about one support point. */
export const OpenReports = ({ supportPoint }: { supportPoint?: string }) => {
  const say = useText()
  const { data, error, isPending } = useQuery(
    pointReportsQuery({ status: 'open', ...(supportPoint ? { supportPoint } : {}) }),
  )
  if (isPending) return <Waiting />
  return (
    <>
      <Outcome reason={error} />
      {data?.length === 0 && <p>{say('pointKeeping.reportsNone')}</p>}
      {data && data.length > 0 && (
        <ul className="kept-list">
          {data.map(report => (
            <OpenReport key={report.id} report={report} isNamed={!supportPoint} />
          ))}
        </ul>
      )}
    </>
  )
}
