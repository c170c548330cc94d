import { useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useChangeStay } from '../../shared/api/stayDetails.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { ClientFields } from './ClientFields.tsx'
import { clientOf, formOf } from './clientForm.ts'

/** Says later for whom a bed is. */
export const ClientSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const change = useChangeStay(stay.id)
  const [form, setForm] = useState(() => formOf(stay))
  return (
    <Sheet title={say('beds.forWhom')} onClose={onClose}>
      <ClientFields form={form} onChange={part => setForm({ ...form, ...part })} />
      <Outcome reason={change.error} />
      <div className="confirm-actions">
        <Button
          isPending={change.isPending}
          onPress={() => change.mutate(clientOf(stay, form), { onSuccess: onClose })}
        >
          {say('shared.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
