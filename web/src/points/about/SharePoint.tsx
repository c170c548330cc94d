import { useText } from '../../shared/i18n/Language.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { share } from '../share.ts'

/** Passes the page on, or puts it on paper. Where somebody is does not stand in its address. */
export const SharePoint = ({ name }: { name: string }) => {
  const say = useText()
  const announce = useAnnounce()
  const send = () =>
    share(name).then(
      () => announce(say('points.shared')),
      () => announce(say('points.shareFailed')),
    )
  return (
    <span className="about-actions">
      <Button look="secondary" size="sm" icon="out" onPress={send}>
        {say('points.sharePoint')}
      </Button>
      <Button look="quiet" size="sm" icon="papers" onPress={() => print()}>
        {say('points.print')}
      </Button>
    </span>
  )
}
