/** Soon. */
export const AccountPage = () => null
