import type { Point } from '../../../../services/contracts/api/common.ts'
import type { Availability, Misfit } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { useMayWait } from '../mayHold.ts'
import { useNeed } from '../useNeed.ts'
import { waitingAddress } from '../waiting/waitingForm.ts'
import { useStayWords } from '../words.ts'

/** Nothing fits: what would, another day, asking less, or the waiting list with what was asked filled in. */
export const NothingFree = ({ answer, place }: { answer: Availability; place: Point | undefined }) => {
  const say = useText()
  const words = useStayWords()
  const mayWait = useMayWait()
  const { need, set } = useNeed()
  const [soonest] = answer.items
    .filter(({ nextFree }) => nextFree)
    .toSorted((a, b) => String(a.nextFree).localeCompare(String(b.nextFree)))
  const longest = Math.max(0, ...answer.items.flatMap(({ tooLong }) => tooLong?.limit ?? []))
  const because = (...reasons: Misfit[]) =>
    answer.items.some(({ misfits }) => misfits.some(({ why }) => reasons.includes(why)))
  return (
    <Panel tone="warm" title={say('beds.nothing')}>
      <p>{say('beds.nothingText')}</p>
      <div className="bed-instead">
        {soonest?.nextFree && (
          <Button look="secondary" icon="calendar" onPress={() => set({ from: soonest.nextFree ?? undefined })}>
            {say('beds.nothingFrom', { day: words.day(soonest.nextFree), location: soonest.name })}
          </Button>
        )}
        {longest > 0 && (
          <Button look="secondary" onPress={() => set({ nights: longest })}>
            {say('beds.searchNights', { nights: longest })}
          </Button>
        )}
        {need.features.length > 0 && because('feature-missing') && (
          <Button look="secondary" onPress={() => set({ features: [] })}>
            {say('beds.nothingFeatures', { features: words.list(need.features.map(words.feature)) })}
          </Button>
        )}
        {need.language && (
          <Button look="secondary" onPress={() => set({ language: undefined })}>
            {say('beds.nothingLanguage')}
          </Button>
        )}
        {need.nights > 1 && because('taken', 'blocked', 'front-door') && (
          <Button look="secondary" onPress={() => set({ nights: 1, from: answer.period.from })}>
            {say('beds.nothingOneNight')}
          </Button>
        )}
        {mayWait && (
          <ButtonLink look="secondary" icon="list" to={waitingAddress({ ...need, from: answer.period.from }, place)}>
            {say('beds.nothingWait')}
          </ButtonLink>
        )}
      </div>
    </Panel>
  )
}
