import type { UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { Problem } from './client.ts'

const wasAnswered = (reason: unknown) => reason instanceof Problem && reason.code !== 'offline'

interface Then<Answer> {
  onSuccess(answer: Answer): void
  onError?(reason: unknown): void
}

/**
 * Sends the same thing once. Pressed again after the line went down, it is sent with the same key: whoever got it without
 * having heard so is told that it is theirs, and not that it is gone.
 */
export const useSentOnce = <Body, Answer>(
  mutation: UseMutationResult<Answer, Error, { body: Body; key: string }, unknown>,
) => {
  const asked = useRef({ what: '', key: '' })
  return (body: Body, { onSuccess, onError }: Then<Answer>) => {
    const what = JSON.stringify(body)
    if (asked.current.what !== what) asked.current = { what, key: crypto.randomUUID() }
    const forget = () => {
      asked.current = { what: '', key: '' }
    }
    mutation.mutate(
      { body, key: asked.current.key },
      {
        onSuccess: answer => {
          forget()
          onSuccess(answer)
        },
        onError: reason => {
          if (wasAnswered(reason)) forget()
          onError?.(reason)
        },
      },
    )
  }
}
