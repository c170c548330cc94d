/** Soon. */
export const RequestPage = () => null
