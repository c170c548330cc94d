import { useQuery } from '@tanstack/react-query'
import { mailboxQuery } from '../shared/api/demo.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
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
        <Panel
          key={`${mail.channel} ${mail.id}`}
          title={mail.subject}
          actions={<Tag tone="info">{say(`account.channel.${mail.channel}`)}</Tag>}
        >
          <p className="mail-head">
            {say('account.mailTo', { to: mail.to })} · <Time at={mail.sentAt} />
          </p>
          <p className="mail-text">{mail.text}</p>
        </Panel>
      ))}
    </Page>
  )
}
