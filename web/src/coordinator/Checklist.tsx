import { useState } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { Panel } from '../shared/ui/Panel.tsx'

const items = ['self', 'aid', 'family', 'community', 'professional'] as const

const read = (place: string): string[] => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as string[]
  } catch {
    return []
  }
}

/** The order to look in for whoever holds a request [000 'samen één team']; ticks are a note to oneself on this device. */
export const Checklist = ({ requestId }: { requestId: string }) => {
  const say = useText()
  const place = `omzien.checklist.${requestId}`
  const [ticked, setTicked] = useState(() => read(place))
  const toggle = (item: string, isOn: boolean) => {
    const next = isOn ? [...ticked, item] : ticked.filter(one => one !== item)
    localStorage.setItem(place, JSON.stringify(next))
    setTicked(next)
  }
  return (
    <Panel title={say('queue.checklist')} tone="quiet">
      <p>{say('queue.checklistText')}</p>
      <div className="checklist">
        {items.map(item => (
          <CheckBox key={item} isSelected={ticked.includes(item)} onChange={isOn => toggle(item, isOn)}>
            {say(`queue.check.${item}`)}
          </CheckBox>
        ))}
      </div>
    </Panel>
  )
}
