import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { keepTrying } from './keepTrying.ts'

/**
 * Sends something that must arrive: goes on until there is an answer, also when this screen is left meanwhile.
 * `failed`: how often in a row it did not get through so far.
 */
export const useSteadfast = <Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  onSuccess: (answer: Answer, input: Input) => void,
) => {
  const [failed, setFailed] = useState(0)
  const sending = useMutation({
    mutationFn: (input: Input) =>
      keepTrying(
        () => send(input),
        (_, times) => setFailed(times),
      ),
    networkMode: 'always',
    onMutate: () => setFailed(0),
    onSuccess,
  })
  return { ...sending, failed: sending.isPending ? failed : 0 }
}
