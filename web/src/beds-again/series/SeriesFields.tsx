import { type FormEvent, type ReactNode, useState } from 'react'
import { ClientFields } from '../../beds/stay/ClientFields.tsx'
import { clientDraft } from '../../beds/stay/clientDraft.ts'
import { type ClientForm, emptyClient } from '../../beds/stay/clientForm.ts'
import '../../beds/stay/StayPage.css'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Dates } from './Dates.tsx'
import { Hindered } from './Hindered.tsx'
import { occasionsOf, overlapsItself } from './occasions.ts'
import { useSendSeries } from './useSendSeries.ts'
import type { SeriesForm } from './useSeriesForm.ts'
import { WhenFields } from './WhenFields.tsx'

/** When, for whom, every date of it, and one press that reserves all. */
export const SeriesFields = ({ form, which }: { form: SeriesForm; which: ReactNode }) => {
  const say = useText()
  const { need, recurrence, bedId } = form
  const [client, setClient] = useState<ClientForm>(
    () => clientDraft.read(bedId) ?? { ...emptyClient, urgency: 'planned', groups: need.groups },
  )
  const { send, isPending, error, hindrances, out, setOut } = useSendSeries(form, client)
  const occasions = recurrence ? occasionsOf(recurrence) : []
  const overlaps = Boolean(recurrence && overlapsItself(recurrence))
  const left = occasions.filter(({ from }) => !out.includes(from)).length
  const change = (part: Partial<ClientForm>) => {
    setClient({ ...client, ...part })
    clientDraft.keep(bedId, { ...client, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form className="case" onSubmit={submit} noValidate>
      <div className="case-column">
        {which}
        <WhenFields form={form} />
        <Panel title={say('beds.forWhom')}>
          <ClientFields form={client} onChange={change} />
        </Panel>
      </div>
      <div className="case-column">
        {occasions.length > 0 && <Dates occasions={occasions} out={out} />}
        {hindrances.length > 0 && (
          <Hindered
            hindrances={hindrances}
            out={out}
            onChange={setOut}
            isPending={isPending}
            onOverrule={overrule => send(overrule)}
          />
        )}
        <Outcome reason={error} />
        <div className="again-send">
          {hindrances.length === 0 && <p className="field-hint">{say('again.allOrNone')}</p>}
          {overlaps && <p className="again-wrong">{say('again.overlaps')}</p>}
          {occasions.length > 0 && left === 0 && <p className="again-wrong">{say('again.nothingLeft')}</p>}
          <Button type="submit" icon="check" isPending={isPending} isDisabled={left === 0 || overlaps}>
            {say(out.length > 0 ? 'again.sendRest' : 'again.send', { count: left })}
          </Button>
        </div>
      </div>
    </form>
  )
}
