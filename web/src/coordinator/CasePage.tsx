/** Soon. */
export const CasePage = () => null
