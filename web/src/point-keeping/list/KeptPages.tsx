import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SupportPoint } from '../../../../services/contracts/api/support-points.ts'
import { type KeptList, keptPointsQuery } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import './lists.css'

interface KeptPagesProps {
  list: KeptList
  /** What stands there instead of nothing. */
  empty: ReactNode
  row(point: SupportPoint): ReactNode
}

/** Support points somebody keeps or reviews, with more on request. */
export const KeptPages = ({ list, empty, row }: KeptPagesProps) => {
  const say = useText()
  const pages = useInfiniteQuery(keptPointsQuery(list))
  if (pages.isPending) return <Waiting />
  const points = pages.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <Outcome reason={pages.error} />
      {points.length === 0 && !pages.error ? empty : <ul className="kept-list">{points.map(row)}</ul>}
      {pages.hasNextPage && (
        <p>
          <Button look="secondary" isPending={pages.isFetchingNextPage} onPress={() => pages.fetchNextPage()}>
            {say('pointKeeping.more')}
          </Button>
        </p>
      )}
    </>
  )
}
