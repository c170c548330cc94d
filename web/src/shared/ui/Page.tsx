import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigationType } from 'react-router'
import { useText } from '../i18n/Language.tsx'
import { Icon } from './Icon.tsx'
import './Page.css'

interface PageProps {
  title: string
  /** What goes before the title of the tab: 'Fout:' or 'Stap 2 van 5'. */
  titlePrefix?: string
  intro?: ReactNode
  back?: { to: string; label: string } | undefined
  /** `reading` for one column of text, `wide` for lists and maps. */
  width?: 'reading' | 'wide'
  actions?: ReactNode
  /** Small words above the title. */
  above?: ReactNode
  /** Changes when the page shows something new at the same address, so that focus goes to the title again. */
  part?: string
  children: ReactNode
}

const useTabTitle = (title: string, prefix: string | undefined) => {
  useEffect(() => {
    document.title = [prefix, title].filter(Boolean).join(' ') + (title === 'Omzien' ? '' : ' · Omzien')
  }, [title, prefix])
}

/** After going somewhere inside the site, focus starts at the title, as on a page that loaded. */
const useTitleFocus = (part: string | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const kind = useNavigationType()
  const seen = useRef({ key, part, first: true })
  useEffect(() => {
    const arrived = key !== 'default' && seen.current.first && kind !== 'REPLACE'
    const turned = !seen.current.first && seen.current.part !== part
    if (arrived || turned) heading.current?.focus()
    seen.current = { key, part, first: false }
  }, [key, kind, part])
  return heading
}

/** One screen: its title in the tab and as heading, a way back, its actions. */
export const Page = ({
  title,
  titlePrefix,
  intro,
  back,
  width = 'reading',
  actions,
  above,
  part,
  children,
}: PageProps) => {
  useTabTitle(title, titlePrefix)
  const heading = useTitleFocus(part)
  return (
    <div className="page" data-width={width}>
      {back && <BackLink {...back} />}
      <header className="page-head">
        <div>
          {above && <p className="page-above">{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <p className="page-intro">{intro}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

const BackLink = ({ to, label }: { to: string; label: string }) => {
  const say = useText()
  return (
    <Link className="page-back" to={to}>
      <Icon name="back" size="sm" />
      <span>{say('shared.backTo', { place: label })}</span>
    </Link>
  )
}
