import { useState } from 'react'
import { share } from '../../points/share.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'

/** Passes the address of the page on. */
export const Share = ({ title }: { title: string }) => {
  const say = useText()
  const [done, setDone] = useState<'shared' | 'shareFailed'>()
  const pass = () =>
    share(title).then(
      () => setDone('shared'),
      () => setDone('shareFailed'),
    )
  return (
    <>
      <Button look="secondary" icon="out" size="sm" onPress={pass}>
        {say('activities.share')}
      </Button>
      <span role="status">{done && say(`activities.${done}`)}</span>
    </>
  )
}
