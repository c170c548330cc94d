import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { NewStaySeries, Overrule, StaySeries } from '../../../../services/contracts/api/respite-stays.ts'
import { clientDraft } from '../../beds/stay/clientDraft.ts'
import { type ClientForm, clientFrom } from '../../beds/stay/clientForm.ts'
import { type Hindrance, hindrancesIn, useReserveSeries } from '../../shared/api/staySeries.ts'
import { useSentOnce } from '../../shared/api/useSentOnce.ts'
import { overlapsItself } from './occasions.ts'
import type { SeriesForm } from './useSeriesForm.ts'

/** What stood in the way of what was asked, which first nights are left out for it, and the rule that was put aside. */
interface Refused {
  hindrances: Hindrance[]
  out: string[]
  overrule?: Overrule | undefined
}
const nothing: Refused = { hindrances: [], out: [] }

/**
 * Sends it once. What stands in the way is ticked to be left out, so that one more press reserves the rest; who asks for
 * other nights starts anew.
 */
export const useSendSeries = ({ need, bedId, recurrence }: SeriesForm, client: ClientForm) => {
  const navigate = useNavigate()
  const reserve = useReserveSeries()
  const sendOnce = useSentOnce<NewStaySeries, StaySeries>(reserve)
  const asked = JSON.stringify([bedId, need.kind, recurrence])
  const [before, setBefore] = useState({ asked, refused: nothing })
  const refused = before.asked === asked ? before.refused : nothing
  const setRefused = (next: Refused) => setBefore({ asked, refused: next })
  const done = ({ id }: StaySeries) => {
    clientDraft.forget(bedId)
    navigate(`/bedden/reeks/${id}`)
  }
  /** With a rule put aside everything is asked again: what stood in the way may be had now. */
  const send = (putAside?: Overrule) => {
    if (!recurrence || overlapsItself(recurrence) || reserve.isPending) return
    const overrule = putAside ?? refused.overrule
    const body: NewStaySeries = {
      ...{ bedId, kind: need.kind, ...recurrence, client: clientFrom(client), urgency: client.urgency },
      ...(refused.out.length > 0 && !putAside ? { except: refused.out } : {}),
      ...(overrule ? { overrule } : {}),
    }
    const onError = (reason: unknown) => {
      const found = hindrancesIn(reason)
      // What was left out already was not asked again, and is in the way still.
      const known = body.except ? refused.hindrances.filter(({ period }) => body.except?.includes(period.from)) : []
      const hindrances = [...known, ...found].toSorted((a, b) => a.period.from.localeCompare(b.period.from))
      if (found.length > 0) setRefused({ hindrances, out: hindrances.map(({ period }) => period.from), overrule })
    }
    sendOnce(body, { onSuccess: done, onError })
  }
  return {
    ...{
      send,
      isPending: reserve.isPending,
      error: hindrancesIn(reserve.error).length > 0 ? undefined : reserve.error,
    },
    ...{ hindrances: refused.hindrances, out: refused.out },
    setOut: (out: string[]) => setRefused({ ...refused, out }),
  }
}
