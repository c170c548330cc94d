/** Soon. */
export const MyRequestsPage = () => null
