import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { myStaysQuery } from '../shared/api/myStays.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { chooseStay } from '../stay/chooseStay.ts'
import { useStayWords } from '../stay/useStayWords.ts'

/** One quiet line when I stay somewhere, or soon will; it says when and no more, for who looks over my shoulder. */
export const StayLine = () => {
  const say = useText()
  const { days } = useStayWords()
  const { stay } = chooseStay(useQuery(myStaysQuery).data ?? [], serverDate())
  if (stay?.status !== 'reserved' && stay?.status !== 'in-house') return null
  return (
    <p className="home-stay">
      <Link to="/mijn-verblijf">
        <Icon name="calendar" size="sm" />
        <span>{say('resident.stay', days(stay.period))}</span>
      </Link>
    </p>
  )
}
