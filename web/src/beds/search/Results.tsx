import type { Availability, LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { HoldProvider } from './HoldProvider.tsx'
import { ResultCard } from './ResultCard.tsx'

interface ResultsProps {
  answer: Availability
  items: LocationAvailability[]
  /** How many locations came since, and wait to be shown. */
  fresh: number
  onRefresh(): void
  moving: string | undefined
  lit: string | undefined
  onLight(id: string): void
}

/** Locations as the server sorts them: by fit, then distance. */
export const Results = ({ answer, items, fresh, onRefresh, moving, lit, onLight }: ResultsProps) => {
  const say = useText()
  return (
    <HoldProvider answer={answer} moving={moving}>
      <div role="status">
        {fresh > 0 && (
          <Button look="secondary" size="sm" icon="news" onPress={onRefresh}>
            {say('beds.fresh', { count: fresh })}
          </Button>
        )}
      </div>
      <ol className="bed-cards">
        {items.map((item, i) => (
          <ResultCard
            key={item.locationId}
            item={item}
            number={i + 1}
            isLit={lit === item.locationId}
            onLight={onLight}
          />
        ))}
      </ol>
    </HoldProvider>
  )
}
