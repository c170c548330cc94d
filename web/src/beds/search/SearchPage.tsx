import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { availabilityQuery } from '../../shared/api/availability.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { BedTabs } from '../BedTabs.tsx'
import { queryOf } from '../need.ts'
import { useNearPlace, useNeed } from '../useNeed.ts'
import { AnswerAge } from './AnswerAge.tsx'
import { Compare } from './Compare.tsx'
import { MoveNotice } from './MoveNotice.tsx'
import { NothingFree } from './NothingFree.tsx'
import { Results } from './Results.tsx'
import { SearchBar } from './SearchBar.tsx'
import './SearchPage.css'
import { useSteadyAnswer } from './useSteadyAnswer.ts'

const ResultMap = lazy(async () => ({ default: (await import('./ResultMap.tsx')).ResultMap }))

/** 'Where is a bed': what fits, from when and how near; kept up to date while somebody looks. */
export const SearchPage = () => {
  const say = useText()
  const announce = useAnnounce()
  const { need } = useNeed()
  const [search] = useSearchParams()
  const place = useNearPlace(need.near)
  const [lit, setLit] = useState<string>()
  const [tonight, setTonight] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const query = queryOf(need, place, tonight)
  const found = useQuery(availabilityQuery(query))
  const moving = search.get('verhuis') ?? undefined
  const isSettled = found.isSuccess && !found.isPlaceholderData
  const { items, fresh, refresh } = useSteadyAnswer(found.data, isSettled ? JSON.stringify(query) : undefined)
  const withBed = items.filter(item => item.freeBeds.length > 0).length
  const from = isSettled && !need.from ? found.data.period.from : undefined
  useEffect(() => {
    if (from) setTonight(from)
  }, [from])
  useEffect(() => {
    if (isSettled) announce(say('beds.found', { count: withBed }))
  }, [announce, say, isSettled, withBed])
  return (
    <Page width="wide" title={say('beds.title')} above={<BedTabs />}>
      {moving && <MoveNotice stayId={moving} />}
      <SearchBar from={need.from ?? found.data?.period.from ?? tonight ?? ''} onWrong={setWrong} />
      <Outcome reason={found.error} />
      {found.isPending && <Waiting />}
      {found.data && !isWrong && (
        <div className="bed-results">
          <div className="bed-results-list">
            <header className="bed-results-head">
              <h2>{say('beds.found', { count: withBed })}</h2>
              <AnswerAge at={found.data.asOf} isFetching={found.isFetching} onRefresh={() => found.refetch()} />
            </header>
            {isSettled && withBed === 0 && <NothingFree answer={found.data} place={place} />}
            <Compare items={items} />
            <Results
              answer={found.data}
              items={items}
              fresh={fresh}
              onRefresh={refresh}
              moving={moving}
              lit={lit}
              onLight={setLit}
            />
          </div>
          <Suspense fallback={<Waiting />}>
            <ResultMap items={items} home={place} lit={lit} onLight={setLit} />
          </Suspense>
        </div>
      )}
    </Page>
  )
}
