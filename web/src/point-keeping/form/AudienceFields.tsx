import { useLanguageName, usePointWords } from '../../points/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { ManyChecks } from './ManyChecks.tsx'
import type { PointPartProps } from './PointFields.tsx'

/** Languages most spoken here, most first; others that a support point has stay. */
const spoken = ['nl', 'en', 'ar', 'tr', 'rif', 'es', 'fr', 'de', 'pl', 'uk']
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** For whom it is, and what makes it accessible. */
export const AudienceFields = ({ form: { value, change } }: PointPartProps) => {
  const say = useText()
  const { groups, accessibility } = usePointWords()
  const languageName = useLanguageName()
  return (
    <Panel title={say('pointKeeping.forWhom')}>
      <ManyChecks
        label={say('pointKeeping.groups')}
        hint={say('pointKeeping.groupsHint')}
        options={groups.map(({ id, name }) => ({ id, name: capital(name) }))}
        value={value.groups}
        onChange={groups => change({ groups })}
      />
      <ManyChecks
        label={say('pointKeeping.accessibility')}
        options={accessibility}
        value={value.accessibility}
        onChange={accessibility => change({ accessibility })}
      />
      <ManyChecks
        label={say('pointKeeping.languages')}
        options={[...new Set([...spoken, ...value.languages])].map(id => ({ id, name: capital(languageName(id)) }))}
        value={value.languages}
        onChange={languages => change({ languages })}
      />
    </Panel>
  )
}
