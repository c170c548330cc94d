import { useQuery } from '@tanstack/react-query'
import type { Persona } from '../shared/api/demo.ts'
import { areasQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'

const initials = (name: string) =>
  name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
    .map(part => part[0])
    .filter((_letter, i, all) => i === 0 || i === all.length - 1)
    .join('')
    .toUpperCase()

interface PersonaCardProps {
  persona: Persona
  isPending: boolean
  onChoose(): void
}

/** One made-up person: name, what they are, where, and a button to become them. */
export const PersonaCard = ({ persona, isPending, onChoose }: PersonaCardProps) => {
  const say = useText()
  const local = useLocalText()
  const areas = useQuery(areasQuery('stadsdeel')).data
  const area = areas?.find(one => one.id === persona.area || persona.areas.includes(one.id))?.name
  return (
    <li className="persona">
      <span className="persona-face" aria-hidden="true">
        {initials(persona.name)}
      </span>
      <div className="persona-words">
        <h3>{persona.name}</h3>
        <p>{[...persona.roles.map(role => say(`account.role.${role}`)), area].filter(Boolean).join(' · ')}</p>
        {persona.about && <p className="persona-about">{local(persona.about)}</p>}
      </div>
      <Button
        look="secondary"
        size="sm"
        isPending={isPending}
        aria-label={say('account.become', { name: persona.name })}
        onPress={onChoose}
      >
        {say('account.choose')}
      </Button>
    </li>
  )
}
