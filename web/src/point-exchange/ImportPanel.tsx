import { useState } from 'react'
import { type FileToSend, useImport, useLookAtImport } from '../shared/api/pointExchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { Progress } from './Progress.tsx'
import { Report } from './Report.tsx'

const largest = 20 * 1024 * 1024

/** A file is chosen, looked at, and imported: what would happen is shown before anything does. */
export const ImportPanel = () => {
  const say = useText()
  const look = useLookAtImport()
  const bring = useImport()
  const [sent, setSent] = useState<FileToSend>()
  const [isTooLarge, setTooLarge] = useState(false)
  const start = (file: File, offers: string) => {
    bring.reset()
    look.reset()
    setTooLarge(file.size > largest)
    const next = { file, offers, key: crypto.randomUUID() }
    setSent(next)
    if (file.size <= largest) look.mutate(next)
  }
  const isBusy = look.isPending || bring.isPending
  const report = bring.data ?? look.data
  return (
    <Panel title={say('pointExchange.import')}>
      <ChooseFile onChoose={start} isBusy={isBusy} error={isTooLarge ? say('pointExchange.tooLarge') : undefined} />
      {isBusy && sent && <Progress key={sent.key} name={sent.key} isLooking={look.isPending} />}
      <Outcome reason={look.error ?? bring.error} />
      {!isBusy && !bring.error && report && sent && (
        <Report report={report} file={sent.file.name} onImport={() => bring.mutate(sent)} />
      )}
    </Panel>
  )
}
