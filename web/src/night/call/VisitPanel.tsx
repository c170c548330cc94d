import type { BackupCall, Visit } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Time } from '../../shared/ui/Time.tsx'

/** How it ended, as it was written down. */
export const VisitPanel = ({ call, visit }: { call: BackupCall; visit: Visit }) => {
  const say = useText()
  return (
    <Panel title={say('night.visit')}>
      <Facts
        facts={[
          { name: say('night.outcome'), value: say(`night.outcome.${visit.outcome}`) },
          { name: say('night.visited'), value: say(visit.visited ? 'night.visitedYes' : 'night.visitedNo') },
          { name: say('night.reason'), value: visit.reason },
          { name: say('night.secondPerson'), value: visit.secondPerson?.name },
          { name: say('night.prevented'), value: visit.prevented && say(`night.prevented.${visit.prevented}`) },
          { name: say('night.report'), value: visit.report },
          { name: say('night.promised'), value: visit.promised },
          { name: say('night.closedAt'), value: call.closedAt && <Time at={call.closedAt} look="moment" /> },
        ]}
      />
    </Panel>
  )
}
