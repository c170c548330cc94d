import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { PointPartProps } from './PointFields.tsx'

/** How it is reached. */
export const ContactFields = ({ form: { value, change }, problemAt }: PointPartProps) => {
  const say = useText()
  return (
    <Panel title={say('pointKeeping.contact')}>
      <TextInput
        id="phone"
        type="tel"
        width="md"
        label={say('pointKeeping.phone')}
        error={problemAt('phone')}
        optional
        maxLength={40}
        value={value.phone}
        onChange={phone => change({ phone })}
      />
      <TextInput
        id="email"
        type="email"
        width="md"
        label={say('pointKeeping.email')}
        error={problemAt('email')}
        optional
        maxLength={120}
        value={value.email}
        onChange={email => change({ email })}
      />
      <TextInput
        id="website"
        type="url"
        label={say('pointKeeping.website')}
        hint={say('pointKeeping.websiteHint')}
        error={problemAt('website')}
        optional
        maxLength={500}
        value={value.website}
        onChange={website => change({ website })}
      />
    </Panel>
  )
}
