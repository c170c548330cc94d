/** Soon. */
export const AskPage = () => null
