import { queryOptions } from '@tanstack/react-query'
import type { Address, AddressSuggestions } from '../../../../services/contracts/api/addresses.ts'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** What somebody may be typing; kept for a minute, in this tab only. @param near `lat,lon`: nearest first among equals */
export const addressesQuery = (q: string, near?: string) =>
  queryOptions({
    queryKey: keys.addressList({ q, near }),
    queryFn: ({ signal }) => call<AddressSuggestions>(`/addresses${queryString({ q, near })}`, { signal }),
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
    select: page => page.items,
  })

/** Where a suggestion is. */
export const placeOfAddress = async (id: string): Promise<Point> =>
  (await call<Address>(`/addresses/${encodeURIComponent(id)}`)).place
