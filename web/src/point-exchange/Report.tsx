import type { SupportPointImportReport } from '../../../services/contracts/api/support-point-exchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Changes } from './Changes.tsx'
import { Consequences } from './Consequences.tsx'
import { Remarks } from './Remarks.tsx'
import './Report.css'

interface ReportProps {
  report: SupportPointImportReport
  /** Name of the file. */
  file: string
  onImport(): void
}

/** What an import would do, or did; with the button that does it when nothing is wrong. */
export const Report = ({ report, file, onImport }: ReportProps) => {
  const { dryRun, faultsTotal, added, changed } = report
  const isWrong = faultsTotal > 0
  return (
    <div className="import-report">
      <Headline report={report} file={file} />
      {isWrong && <Remarks of="faults" remarks={report.faults} total={faultsTotal} />}
      {!isWrong && <Counts report={report} />}
      {!isWrong && dryRun && <Consequences report={report} />}
      {!isWrong && dryRun && <Changes report={report} />}
      {report.skippedTotal > 0 && !isWrong && (
        <Remarks of="skipped" remarks={report.skipped} total={report.skippedTotal} />
      )}
      {!isWrong && dryRun && added + changed > 0 && <ImportButton count={added + changed} onPress={onImport} />}
    </div>
  )
}

const Headline = ({ report, file }: Omit<ReportProps, 'onImport'>) => {
  const say = useText()
  const format = say(`pointExchange.name.${report.format}`)
  if (report.faultsTotal > 0)
    return (
      <Notice tone="negative" role="alert" title={say('pointExchange.wrong', { count: report.faultsTotal })}>
        <p>{say('pointExchange.wrongText')}</p>
      </Notice>
    )
  if (!report.dryRun) return <Notice tone="positive" role="status" title={say('pointExchange.done', { file })} />
  return <Notice role="status" title={say('pointExchange.preview', { file, format })} />
}

const Counts = ({ report }: { report: SupportPointImportReport }) => {
  const say = useText()
  const counts = [
    ['pointExchange.added', report.added],
    ['pointExchange.changed', report.changed],
    ['pointExchange.same', report.same],
    ['pointExchange.skipped', report.skippedTotal],
  ] as const
  return (
    <dl className="import-counts">
      {counts.map(([id, count]) => (
        <div key={id}>
          <dt>{say(id)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

const ImportButton = ({ count, onPress }: { count: number; onPress(): void }) => {
  const say = useText()
  return (
    <p>
      <Button onPress={onPress}>{say('pointExchange.doImport', { count })}</Button>
    </p>
  )
}
