import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shiftCalendarQuery, useMakeCalendar, useRevokeCalendar } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Secret } from '../shared/ui/Secret.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { RotaTabs } from './RotaTabs.tsx'
import './RotaPage.css'

/** My shifts in my own calendar, by a secret address that can be renewed and revoked. */
export const CalendarPage = () => {
  const say = useText()
  const calendar = useQuery(shiftCalendarQuery)
  const make = useMakeCalendar()
  const revoke = useRevokeCalendar()
  const [asking, setAsking] = useState<'renew' | 'revoke'>()
  const url = make.data?.url
  const close = () => setAsking(undefined)
  return (
    <Page title={say('rota.calendarTitle')} intro={say('rota.calendarIntro')} above={<RotaTabs />}>
      <Outcome reason={calendar.error ?? make.error ?? revoke.error} />
      {url && (
        <Notice tone="positive" role="status" title={say('rota.calendarMade')}>
          <Secret label={say('rota.calendarUrl')} value={url} />
          <p>{say('rota.calendarOnce')}</p>
        </Notice>
      )}
      {calendar.data && (
        <Panel>
          {calendar.data.active && calendar.data.createdAt ? (
            <p>
              {say('rota.calendarActive')} <Time at={calendar.data.createdAt} look="moment" />
            </p>
          ) : (
            <p>{say('rota.calendarNone')}</p>
          )}
          <div className="rota-actions">
            {calendar.data.active ? (
              <>
                <Button look="secondary" icon="again" onPress={() => setAsking('renew')}>
                  {say('rota.calendarRenew')}
                </Button>
                <Button look="danger" onPress={() => setAsking('revoke')}>
                  {say('rota.calendarRevoke')}
                </Button>
              </>
            ) : (
              <Button icon="calendar" isPending={make.isPending} onPress={() => make.mutate()}>
                {say('rota.calendarMake')}
              </Button>
            )}
          </div>
        </Panel>
      )}
      {asking && (
        <Confirm
          isOpen
          look={asking === 'revoke' ? 'danger' : 'primary'}
          title={say(`rota.calendarAsk.${asking}`)}
          action={say(asking === 'renew' ? 'rota.calendarRenew' : 'rota.calendarRevoke')}
          isPending={make.isPending || revoke.isPending}
          onClose={close}
          onConfirm={() => {
            if (asking === 'renew') return make.mutate(undefined, { onSettled: close })
            make.reset()
            revoke.mutate(undefined, { onSettled: close })
          }}
        >
          <p>{say('rota.calendarStops')}</p>
        </Confirm>
      )}
    </Page>
  )
}
