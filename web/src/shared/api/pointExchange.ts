import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  ExchangeFormat,
  ImportProgress,
  SupportPointImportReport,
} from '../../../../services/contracts/api/support-point-exchange.ts'
import { call, post, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Where the open data is, in a format. */
export const feedUrl = (format: ExchangeFormat): string => `/api/v1/support-point-feed?format=${format}`

/** A file that is sent: what new points offer when it does not say, and a key by which it counts once. */
export interface FileToSend {
  file: File
  offers: string
  key: string
}

/** As bytes: what it is, is told from what is in it. */
const bytesOf = (file: File) => new Blob([file], { type: 'application/octet-stream' })

/** Asks what an import would do. */
export const useLookAtImport = () =>
  useMutation({
    mutationFn: ({ file, offers, key }: FileToSend) =>
      post<SupportPointImportReport>(
        `/support-point-imports${queryString({ dryRun: true, function: offers, progress: key })}`,
        bytesOf(file),
      ),
  })

/** Imports a file. */
export const useImport = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, offers, key }: FileToSend) =>
      post<SupportPointImportReport>(
        `/support-point-imports${queryString({ function: offers, progress: key })}`,
        bytesOf(file),
        key,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.supportPoints }),
  })
}

/** How far it is, asked every second while it runs; not known in its first moment. */
export const importProgressQuery = (key: string) =>
  queryOptions({
    queryKey: keys.importProgress(key),
    queryFn: ({ signal }) => call<ImportProgress>(`/support-point-imports/${key}`, { signal }),
    refetchInterval: 1_000,
    retry: false,
  })
