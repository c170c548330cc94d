import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { importProgressQuery } from '../shared/api/pointExchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import './Progress.css'

/** How far it is: in words, and as a bar once it can be counted. */
export const Progress = ({ name, isLooking }: { name: string; isLooking: boolean }) => {
  const say = useText()
  const label = useId()
  const { data } = useQuery(importProgressQuery(name))
  const words = isLooking ? say('pointExchange.looking') : say('pointExchange.importing')
  return (
    <div className="exchange-progress" role="status">
      <p id={label}>{data ? `${words} ${say(`pointExchange.step.${data.step}`)}` : words}</p>
      {data && data.total > 0 ? (
        <progress aria-labelledby={label} value={data.done} max={data.total} />
      ) : (
        <progress aria-labelledby={label} />
      )}
    </div>
  )
}
