import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { SupportPoint } from '../../../services/contracts/api/support-points.ts'
import type { Position } from '../map/clusters/index.ts'
import { supportPointPagesQuery, supportPointPositionsQuery } from '../shared/api/supportPoints.ts'
import type { Moment } from './moment.ts'
import { askedOf, nearOf, type Wanted } from './wanted.ts'

/** How often what is open now is asked again, milliseconds. */
const minute = 60_000
const nothing: Position[] = []

/** What was found: rows for the list, places for the map, from one question. */
export interface Found {
  rows: SupportPoint[]
  positions: Position[]
  total: number | undefined
  /** Both answers are of what is asked now. */
  isSettled: boolean
  isPending: boolean
  error: unknown
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }
}

/**
 * Map and list ask the same, so that they always say the same: all places for the map, and rows twenty at a time, nearest
 * first, for the list. @param from where distances are measured from @param moment undefined: open or not
 */
export const useFound = (wanted: Wanted, from: Point | undefined, moment: Moment | undefined): Found => {
  const isOn = wanted.layers.includes('steunpunten') && from !== undefined
  const asked = askedOf(wanted, moment?.openAt, from)
  const again = moment?.openAt === 'now' ? { refetchInterval: minute } : {}
  const near = from ? nearOf(from) : undefined
  const positions = useQuery({ ...supportPointPositionsQuery(asked), ...again, enabled: isOn })
  const list = useInfiniteQuery({
    ...supportPointPagesQuery({ ...asked, ...(near ? { near } : {}) }),
    ...{ ...again, enabled: isOn },
  })
  const rows = useMemo(() => (isOn ? (list.data?.pages.flatMap(page => page.items) ?? []) : []), [isOn, list.data])
  return {
    rows,
    positions: (isOn && positions.data?.items) || nothing,
    total: isOn ? positions.data?.total : 0,
    isSettled: isOn && [positions, list].every(one => one.isSuccess && !one.isPlaceholderData),
    isPending: isOn && (positions.isPending || list.isPending),
    error: positions.error ?? list.error,
    list,
  }
}
