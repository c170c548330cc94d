import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { crisisCardQuery } from '../shared/api/crisisCard.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { CrisisCardForm } from './CrisisCardForm.tsx'

/** What I write beforehand for a night on which it goes badly [004, 4.3.2; DOMAIN, backup 9]. */
export const CrisisCardPage = () => {
  const say = useText()
  const card = useQuery(crisisCardQuery)
  // A card that was thrown away leaves an empty form.
  const [removed, setRemoved] = useState(0)
  return (
    <Page
      title={say('account.crisisTitle')}
      intro={say('account.crisisIntro')}
      back={{ to: '/account', label: say('account.backToAccount') }}
    >
      {card.isPending && <Waiting />}
      <Outcome reason={card.error} />
      {card.isSuccess && <CrisisCardForm key={removed} card={card.data} onRemoved={() => setRemoved(removed + 1)} />}
    </Page>
  )
}
