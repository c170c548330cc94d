import { type FormEvent, type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Overrule } from '../../../../services/contracts/api/respite-stays.ts'
import { ClientFields } from '../../beds/stay/ClientFields.tsx'
import { type ClientForm, clientFrom, emptyClient } from '../../beds/stay/clientForm.ts'
import '../../beds/stay/StayPage.css'
import { type Hindrance, hindrancesIn, useReserveSeries } from '../../shared/api/staySeries.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Dates } from './Dates.tsx'
import { Hindered } from './Hindered.tsx'
import { occasionsOf, overlapsItself } from './occasions.ts'
import type { SeriesForm } from './useSeriesForm.ts'
import { WhenFields } from './WhenFields.tsx'

/** When, for whom, every date of it, and one press that reserves all. */
export const SeriesFields = ({ form, which }: { form: SeriesForm; which: ReactNode }) => {
  const say = useText()
  const { need, recurrence } = form
  const [client, setClient] = useState<ClientForm>({ ...emptyClient, urgency: 'planned', groups: need.groups })
  const { send, reserve, hindrances, out, setOut } = useSending(form, client)
  const occasions = recurrence ? occasionsOf(recurrence) : []
  const left = occasions.filter(({ from }) => !out.includes(from)).length
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
          <ClientFields form={client} onChange={part => setClient({ ...client, ...part })} />
        </Panel>
      </div>
      <div className="case-column">
        {occasions.length > 0 && <Dates occasions={occasions} out={out} />}
        {hindrances.length > 0 && (
          <Hindered
            hindrances={hindrances}
            out={out}
            onChange={setOut}
            isPending={reserve.isPending}
            onOverrule={overrule => send(overrule)}
          />
        )}
        {hindrances.length === 0 && <Outcome reason={reserve.error} />}
        <div className="again-send">
          {hindrances.length === 0 && <p className="field-hint">{say('again.allOrNone')}</p>}
          {occasions.length > 0 && left === 0 && <p className="again-wrong">{say('again.nothingLeft')}</p>}
          <Button type="submit" icon="check" isPending={reserve.isPending} isDisabled={left === 0}>
            {say(out.length > 0 ? 'again.sendRest' : 'again.send', { count: left })}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** What stood in the way of what was asked, and which first nights are left out for it. */
interface Refused {
  asked: string
  hindrances: Hindrance[]
  out: string[]
}
const nothing: Omit<Refused, 'asked'> = { hindrances: [], out: [] }

/**
 * Sends it once. What stands in the way is ticked to be left out, so that one more press reserves the rest; who asks for
 * other nights starts anew.
 */
const useSending = ({ need, bedId, recurrence }: SeriesForm, client: ClientForm) => {
  const navigate = useNavigate()
  const reserve = useReserveSeries()
  const asked = JSON.stringify([bedId, need.kind, recurrence])
  const [refused, setRefused] = useState<Refused>({ asked, ...nothing })
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { hindrances, out } = refused.asked === asked ? refused : nothing
  const send = (overrule?: Overrule) => {
    if (!recurrence || overlapsItself(recurrence) || reserve.isPending) return
    const body = {
      ...{ bedId, kind: need.kind, ...recurrence, client: clientFrom(client), urgency: client.urgency },
      ...(out.length > 0 && !overrule ? { except: out } : {}),
      ...(overrule ? { overrule } : {}),
    }
    reserve.mutate(
      { body, key },
      {
        onSuccess: ({ id }) => navigate(`/bedden/reeks/${id}`),
        onError: reason => {
          const found = hindrancesIn(reason)
          setRefused({ asked, hindrances: found, out: found.map(({ period }) => period.from) })
          setKey(crypto.randomUUID())
        },
      },
    )
  }
  return { send, reserve, hindrances, out, setOut: (next: string[]) => setRefused({ asked, hindrances, out: next }) }
}
