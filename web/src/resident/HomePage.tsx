/** Soon. */
export const HomePage = () => null
