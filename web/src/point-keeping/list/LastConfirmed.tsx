import { useText } from '../../shared/i18n/Language.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { Time } from '../../shared/ui/Time.tsx'

/** When somebody last said that all of it is so, and whether that is long ago. */
export const LastConfirmed = ({ at, isOld }: { at: string | undefined; isOld: boolean }) => {
  const say = useText()
  if (at === undefined) return <Tag tone="waiting">{say('pointKeeping.neverConfirmed')}</Tag>
  return (
    <>
      {isOld && <Tag tone="waiting">{say('pointKeeping.old')}</Tag>}
      <span className="kept-facts">
        {say('pointKeeping.confirmed')} <Time at={at} />
      </span>
    </>
  )
}
