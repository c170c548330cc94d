import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { hasRole, useMe } from '../shared/api/me.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { shiftsQuery, shiftWarningsQuery } from '../shared/api/shifts.ts'
import { addDays, instant } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { MyShifts } from './MyShifts.tsx'
import { RotaTabs, usePlans } from './RotaTabs.tsx'
import './RotaPage.css'
import { ShiftSheet } from './ShiftSheet.tsx'
import { useWeek } from './useWeek.ts'
import { Warnings } from './Warnings.tsx'
import { WeekBar } from './WeekBar.tsx'
import { WeekList } from './WeekList.tsx'
import { WeekStrip } from './WeekStrip.tsx'
import { weekPeriod } from './week.ts'

/** How many days ahead gaps are drawn. */
const daysAhead = 92
/** How many days ahead the rota must be settled: the first warning comes then. */
const daysToSettle = 14

/** The rota of a week: drawn on a wide screen, a list that says the same on a phone; gaps are in sight. */
export const RotaPage = () => {
  const say = useText()
  const me = useMe()
  const plans = usePlans()
  const { monday, area } = useWeek()
  const shifts = useQuery(shiftsQuery({ ...weekPeriod(monday), ...(area ? { area } : {}) }))
  const warnings = useQuery({ ...shiftWarningsQuery(daysAhead, area), enabled: plans })
  const planned = shifts.data?.filter(shift => shift.status === 'planned') ?? []
  const gaps = warnings.data?.filter(warning => warning.problem === 'gap') ?? []
  const settledBy = instant(addDays(serverDate(), daysToSettle), '00:00')
  const near = warnings.data?.filter(({ period }) => Date.parse(period.from) < Date.parse(settledBy))
  return (
    <Page
      width="wide"
      title={say('rota.title')}
      above={<RotaTabs />}
      actions={
        plans && (
          <ButtonLink to="/rooster/plannen" icon="plus">
            {say('rota.plan')}
          </ButtonLink>
        )
      }
    >
      {plans && <Warnings warnings={near} error={warnings.error} />}
      {hasRole(me, 'night-team', 'shift-lead') && <MyShifts />}
      <WeekBar />
      <Outcome reason={shifts.error} />
      {shifts.isPending && <Waiting />}
      {shifts.isSuccess && planned.length + gaps.length === 0 && (
        <Empty icon="calendar" title={say('rota.empty')}>
          <p>{say(plans ? 'rota.emptyPlan' : 'rota.emptyText')}</p>
        </Empty>
      )}
      {shifts.isSuccess && planned.length + gaps.length > 0 && (
        <>
          <WeekStrip monday={monday} shifts={planned} gaps={gaps} />
          <WeekList monday={monday} shifts={planned} gaps={gaps} />
        </>
      )}
      <Chosen shifts={shifts.data} />
    </Page>
  )
}

/** The shift somebody pressed on; it is in the address, so that going back closes it. */
const Chosen = ({ shifts }: { shifts: Parameters<typeof ShiftSheet>[0]['shift'][] | undefined }) => {
  const [search, setSearch] = useSearchParams()
  const shift = shifts?.find(({ id }) => id === search.get('dienst'))
  if (!shift) return null
  const close = () => {
    const next = new URLSearchParams(search)
    next.delete('dienst')
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return <ShiftSheet key={shift.id} shift={shift} onClose={close} />
}
