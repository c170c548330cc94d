import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ShiftPattern } from '../../../services/contracts/api/backup-rota.ts'
import { weekdays } from '../helper/WeekHours.tsx'
import { colleaguesQuery } from '../shared/api/onDuty.ts'
import { shiftPatternsQuery, useEndPattern } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { RotaTabs } from './RotaTabs.tsx'
import './RotaPage.css'
import { asClock } from '../shared/ui/timeWords.ts'
import { useShiftWords } from './useShiftWords.ts'

/** Shifts that come back every week; ending one makes no new shifts from it. */
export const PatternsPage = () => {
  const say = useText()
  const list = useInfiniteQuery(shiftPatternsQuery)
  const patterns = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={say('rota.patternsTitle')} intro={say('rota.patternsIntro')} above={<RotaTabs />}>
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && patterns.length === 0 && (
        <Empty icon="calendar" title={say('rota.patternsEmpty')}>
          <p>
            <ButtonLink to="/rooster/plannen">{say('rota.plan')}</ButtonLink>
          </p>
        </Empty>
      )}
      {patterns.length > 0 && (
        <Panel>
          {patterns.map(pattern => (
            <PatternRow key={pattern.id} pattern={pattern} />
          ))}
        </Panel>
      )}
      <More list={list} />
    </Page>
  )
}

const PatternRow = ({ pattern }: { pattern: ShiftPattern }) => {
  const say = useText()
  const words = useShiftWords()
  const people = useQuery(colleaguesQuery).data ?? []
  const end = useEndPattern()
  const [asking, setAsking] = useState(false)
  const days = pattern.weekdays.map(day => weekdays[day] && say(weekdays[day])).join(', ')
  const name = asClock(`${days} ${pattern.from}–${pattern.to}`, useIntl().locale)
  return (
    <div className="rota-row">
      <span>
        <b>{name}</b>
        <span>{words.names(people.filter(({ id }) => pattern.members.includes(id)))}</span>
        <span className="rota-small">
          {say(`rota.team.${pattern.team}`)} · {words.areaName(pattern.area)} ·{' '}
          {say('rota.every', { weeks: pattern.everyWeeks ?? 1 })} ·{' '}
          {pattern.until
            ? say('rota.fromUntil', { from: words.shortDate(pattern.starts), until: words.shortDate(pattern.until) })
            : say('rota.fromDate', { from: words.shortDate(pattern.starts) })}
        </span>
      </span>
      {pattern.status === 'ended' ? (
        <Tag>{say('rota.ended')}</Tag>
      ) : (
        <Button look="secondary" size="sm" aria-label={say('rota.endOf', { name })} onPress={() => setAsking(true)}>
          {say('rota.end')}
        </Button>
      )}
      <Confirm
        isOpen={asking}
        look="danger"
        title={say('rota.endAsk', { name })}
        action={say('rota.endYes')}
        isPending={end.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => end.mutate(pattern.id, { onSettled: () => setAsking(false) })}
      >
        <p>{say('rota.endText')}</p>
      </Confirm>
      <Outcome reason={end.error} />
    </div>
  )
}
