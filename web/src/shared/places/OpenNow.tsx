import { useIntl } from 'react-intl'
import type { OpenState } from '../../../../services/contracts/api/opening-hours.ts'
import { useText } from '../i18n/Language.tsx'
import { type OpenWhen, openWords } from './openWords.ts'
import './OpenNow.css'

/** Whether something is open and until when, or when it opens; `then` when it is told of a moment that was asked about. */
export const OpenNow = ({ opening, when = 'now' }: { opening?: OpenState | undefined; when?: OpenWhen }) => {
  const say = useText()
  const { locale } = useIntl()
  const state = !opening ? 'unknown' : opening.open ? 'open' : 'closed'
  return (
    <span className="open-now" data-state={state}>
      {openWords(opening, say, locale, when)}
    </span>
  )
}
