import { useState } from 'react'
import type { Activity } from '../../../../services/contracts/api/activities.ts'
import { useCancelActivity } from '../../shared/api/activities.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** What who keeps it can do with all of it: change it, or end it. */
export const KeepPanel = ({ activity: { id, title } }: { activity: Activity }) => {
  const say = useText()
  const cancel = useCancelActivity(id)
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel title={say('activities.keep')} tone="quiet">
      <div className="activity-date-acts">
        <ButtonLink to={`/activiteiten/${id}/wijzigen`} look="secondary" icon="edit" size="sm">
          {say('activities.edit')}
        </ButtonLink>
        <Button look="quiet" size="sm" onPress={() => setAsking(true)}>
          {say('activities.stop')}
        </Button>
      </div>
      <Confirm
        isOpen={isAsking}
        look="danger"
        title={say('activities.stopTitle', { title })}
        action={say('activities.stopYes')}
        isPending={cancel.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>{say('activities.stopText')}</p>
        <Outcome reason={cancel.error} />
      </Confirm>
    </Panel>
  )
}
