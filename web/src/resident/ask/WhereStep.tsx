import { useMe } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { PlaceChoice } from '../../shared/places/PlaceChoice.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { StepProps } from '../AskPage.tsx'
import { keptPlace } from './keptPlace.ts'

/** Where help is wanted: a point for finding neighbours, an address for the one who may come. */
export const WhereStep = ({ draft, change, problemAt }: StepProps) => {
  const say = useText()
  const me = useMe()
  const { where } = draft
  const kept = me ? keptPlace(me.id) : undefined
  const same = kept ?? (me?.place ? { place: me.place, address: '' } : undefined)
  return (
    <div className="ask-more">
      <PlaceChoice
        label={say('ask.title.plek')}
        hint={say('ask.whereHint')}
        same={same?.place}
        sameLabel={say(kept ? 'places.same' : 'places.home')}
        value={where}
        problemAt={problemAt}
        onChange={next =>
          change({
            where: {
              ...where,
              ...next,
              address: where.address || (next.way === 'same' ? same?.address : next.place && next.typed) || '',
            },
          })
        }
      />
      <TextInput
        id="address"
        label={say('ask.address')}
        hint={say('ask.addressHint')}
        optional
        autoComplete="street-address"
        maxLength={300}
        value={where.address}
        onChange={address => change({ where: { ...where, address } })}
      />
    </div>
  )
}
