/** Soon. */
export const QueuePage = () => null
