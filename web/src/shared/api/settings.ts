import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Setting, SettingList } from '../../../../services/contracts/api/places.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** All settings of the municipality (administrator). */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => call<SettingList>('/settings', { signal }),
  select: page => page.items,
})

/** Changes one setting. */
export const useChangeSetting = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, value }: { key: string; value: Setting['value'] }) =>
      call<SettingList>('/settings', { method: 'PATCH', body: { [key]: value } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.settings }),
        client.invalidateQueries({ queryKey: keys.config }),
      ]),
  })
}
