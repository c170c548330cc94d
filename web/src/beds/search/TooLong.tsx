import type { LocationAvailability, TooLong } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { useMayOverrule } from '../mayHold.ts'
import { useNeed } from '../useNeed.ts'
import { useStayWords } from '../words.ts'
import { useTaking } from './HoldProvider.tsx'

/** Nobody stays so long at a location: how long is possible, with one press; and for who may, longer with a reason. */
export const TooLongHere = ({ at, limit: { rule, limit, beds } }: { at: LocationAvailability; limit: TooLong }) => {
  const say = useText()
  const words = useStayWords()
  const { set } = useNeed()
  const { may, pending, take } = useTaking()
  const mayOverrule = useMayOverrule()
  const [bed] = beds
  const longer = say('beds.longerWithReason')
  return (
    <>
      <p>{say(`beds.tooLong.${rule}`, { limit })}</p>
      <div className="bed-instead">
        <Button look="secondary" size="sm" icon="calendar" onPress={() => set({ nights: limit })}>
          {say('beds.searchNights', { nights: limit })}
        </Button>
        {bed && may && mayOverrule && (
          <Button
            look="quiet"
            size="sm"
            isPending={pending === bed.bedId}
            isDisabled={Boolean(pending)}
            aria-label={say('beds.takeLabel', { press: longer, location: at.name, room: words.room(bed) })}
            onPress={() => take(bed.bedId)}
          >
            {longer}
          </Button>
        )}
      </div>
    </>
  )
}
