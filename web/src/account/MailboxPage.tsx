/** Soon. */
export const MailboxPage = () => null
