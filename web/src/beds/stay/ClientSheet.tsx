import { useState } from 'react'
import type { Overrule, Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useChangeStay } from '../../shared/api/stayDetails.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { Refusal } from '../Refusal.tsx'
import { ClientFields } from './ClientFields.tsx'
import { clientOf, formOf } from './clientForm.ts'

/** Says later for whom a bed is. */
export const ClientSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const change = useChangeStay(stay.id)
  const [form, setForm] = useState(() => formOf(stay))
  const save = (overrule?: Overrule) => change.mutate(clientOf(stay, form, overrule), { onSuccess: onClose })
  return (
    <Sheet title={say('beds.forWhom')} onClose={onClose}>
      <ClientFields form={form} onChange={part => setForm({ ...form, ...part })} />
      <Refusal reason={change.error} isPending={change.isPending} onOverrule={save} />
      <div className="confirm-actions">
        <Button isPending={change.isPending} onPress={() => save()}>
          {say('shared.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
