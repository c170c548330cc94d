import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useKinds } from '../shared/api/kinds.ts'
import { offersQuery } from '../shared/api/offers.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import { Empty } from '../shared/ui/Empty.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './NearbyRequests.css'
import { NearbyRow } from './NearbyRow.tsx'

const RequestMap = lazy(async () => ({ default: (await import('../map/RequestMap.tsx')).RequestMap }))

const distances = [500, 1000, 2000, 5000, 10000]

/** A point with four decimals: enough for searching, and the same address asks the same question. */
const nearOf = ({ lat, lon }: Point) => `${lat.toFixed(4)},${lon.toFixed(4)}`

/** Everything open around a point: the list first, the map beside it saying the same with the same numbers. */
export const NearbyRequests = ({ centre, radius = 2000 }: { centre: Point; radius?: number | undefined }) => {
  const say = useText()
  const [filters] = useSearchParams()
  const within = Number(filters.get('afstand') ?? radius)
  const kind = filters.get('soort') ?? undefined
  const [lit, setLit] = useState<string>()
  const list = useInfiniteQuery(
    helpRequestsQuery({ near: nearOf(centre), within, status: 'open', sort: 'distance', ...(kind ? { kind } : {}) }),
  )
  const requests = list.data?.pages.flatMap(page => page.items).filter(request => !request.mine)
  return (
    <section className="nearby" aria-labelledby="nearby-title">
      <div className="nearby-list">
        <h2 id="nearby-title">
          {say('helper.openTitle', { count: requests?.length ?? 0, far: distanceWords(within, say) })}
        </h2>
        <NearbyFilters within={within} kind={kind} />
        <Outcome reason={list.error} />
        {list.isPending && <Waiting />}
        {requests?.length === 0 && (
          <Empty icon="check" title={say('helper.openEmpty')}>
            <p>{say('helper.openEmptyText')}</p>
          </Empty>
        )}
        <NearbyRows requests={requests ?? []} lit={lit} onLight={setLit} />
        <More list={list} />
      </div>
      <div className="nearby-map">
        <Suspense fallback={<Waiting />}>
          <RequestMap centre={centre} within={within} requests={requests ?? []} lit={lit} onLight={setLit} />
        </Suspense>
        <p className="nearby-privacy">{say('helper.blurred')}</p>
      </div>
    </section>
  )
}

interface RowsProps {
  requests: HelpRequest[]
  lit: string | undefined
  onLight(id: string): void
}

const NearbyRows = ({ requests, lit, onLight }: RowsProps) => {
  const offers = useInfiniteQuery(offersQuery()).data?.pages.flatMap(page => page.items) ?? []
  const asked = new Set(offers.filter(({ status }) => status === 'proposed').map(offer => offer.helpRequestId))
  if (requests.length === 0) return null
  return (
    <ol className="request-rows">
      {requests.map((request, i) => (
        <NearbyRow
          key={request.id}
          request={request}
          number={i + 1}
          marked={lit === request.id}
          isAsked={asked.has(request.id)}
          onFocus={() => onLight(request.id)}
        />
      ))}
    </ol>
  )
}

const NearbyFilters = ({ within, kind }: { within: number; kind: string | undefined }) => {
  const say = useText()
  const local = useLocalText()
  const [filters, setFilters] = useSearchParams()
  const kinds = useKinds() ?? []
  const set = (name: string) => (value: string) => {
    const next = new URLSearchParams(filters)
    if (value) next.set(name, value)
    else next.delete(name)
    setFilters(next, { replace: true, preventScrollReset: true })
  }
  const options = [...new Set([...distances, within])].toSorted((a, b) => a - b)
  return (
    <div className="nearby-filters">
      <SelectInput
        label={say('helper.filterDistance')}
        value={String(within)}
        onChange={set('afstand')}
        options={options.map(metres => ({ value: String(metres), label: distanceWords(metres, say) }))}
      />
      <SelectInput
        label={say('helper.filterKind')}
        value={kind ?? ''}
        onChange={set('soort')}
        options={[
          { value: '', label: say('helper.allKinds') },
          ...kinds.map(one => ({ value: one.id, label: local(one.name) })),
        ]}
      />
    </div>
  )
}
