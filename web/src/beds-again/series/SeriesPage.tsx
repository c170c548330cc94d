import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Stay, StaySeries } from '../../../../services/contracts/api/respite-stays.ts'
import '../../beds/stay/MyStaysPage.css'
import { StayTag } from '../../beds/stay/StayTag.tsx'
import { useStayWords } from '../../beds/words.ts'
import { staySeriesQuery, useCancelSeries } from '../../shared/api/staySeries.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import '../../shared/requests/RequestRow.css'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'

/** Stays that come again: when each of them is, and how it stands. */
export const SeriesPage = () => {
  const { id = '' } = useParams()
  const series = useQuery(staySeriesQuery(id))
  if (series.error && !series.data) throw series.error
  const [first] = series.data?.stays ?? []
  return series.data && first ? <SeriesView series={series.data} first={first} /> : <Waiting />
}

const SeriesView = ({ series, first }: { series: StaySeries; first: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const toCome = series.stays.filter(({ status }) => status === 'reserved')
  return (
    <Page
      title={say('again.seriesTitle', { location: first.location.name })}
      above={say(`shared.stayKind.${first.kind}`)}
      intro={say('again.seriesIntro', { person: words.somebody(first.client), count: toCome.length })}
      back={{ to: '/bedden/verblijven', label: say('beds.backToStays') }}
    >
      <section className="stay-list">
        <h2>{say('again.list')}</h2>
        <ol className="request-rows">
          {series.stays.map(stay => (
            <Row key={stay.id} stay={stay} />
          ))}
        </ol>
      </section>
      {toCome.some(({ may }) => may.includes('cancel')) && <CancelAll id={series.id} toCome={toCome} />}
    </Page>
  )
}

const Row = ({ stay }: { stay: Stay }) => {
  const words = useStayWords()
  return (
    <li className="request-row">
      <span className="request-row-picture">
        <Icon name="calendar" />
      </span>
      <div className="request-row-words">
        <Link className="request-row-link" to={`/bedden/verblijf/${stay.id}`}>
          {words.period(stay.period)}
        </Link>
        <p className="request-row-facts">{words.room(stay.bed)}</p>
      </div>
      <StayTag stay={stay} />
    </li>
  )
}

/** Calls off everything that is still to come, after saying how much that is. */
const CancelAll = ({ id, toCome }: { id: string; toCome: Stay[] }) => {
  const say = useText()
  const words = useStayWords()
  const cancel = useCancelSeries(id)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <p>
        <Button look="quiet" onPress={() => setAsking(true)}>
          {say('again.cancel')}
        </Button>
      </p>
      <Confirm
        isOpen={isAsking}
        look="danger"
        title={say('again.cancelAsk', { count: toCome.length, person: words.somebody(toCome[0]?.client ?? {}) })}
        action={say('again.cancel')}
        isPending={cancel.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>{say('again.cancelText')}</p>
        <Outcome reason={cancel.error} />
      </Confirm>
    </>
  )
}
