import { useQuery } from '@tanstack/react-query'
import { mailboxQuery, type Sent } from '../shared/api/demo.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import '../shared/ui/Panel.css'
import './MailboxPage.css'

/** The mails and text messages the demo would have sent. */
export const MailboxPage = () => {
  const say = useText()
  const mails = useQuery(mailboxQuery)
  return (
    <Page title={say('account.mailboxTitle')} intro={say('account.mailboxIntro')}>
      {mails.isPending && <Waiting />}
      <Outcome reason={mails.error} />
      {mails.data?.length === 0 && (
        <Empty icon="mail" title={say('account.mailboxEmpty')}>
          <p>{say('account.mailboxEmptyText')}</p>
        </Empty>
      )}
      {mails.data?.map(mail => (
        <SentMessage key={`${mail.channel} ${mail.id}`} sent={mail} />
      ))}
    </Page>
  )
}

/** One mail or text message. Many have the same subject, so they are articles and no landmarks of their own. */
const SentMessage = ({ sent }: { sent: Sent }) => {
  const say = useText()
  return (
    <article className="panel">
      <header className="panel-head">
        <h2>{sent.subject}</h2>
        <Tag tone="info">{say(`account.channel.${sent.channel}`)}</Tag>
      </header>
      <p className="mail-head">
        {say('account.mailTo', { to: sent.to })} · <Time at={sent.sentAt} />
      </p>
      <p className="mail-text">{sent.text}</p>
    </article>
  )
}
