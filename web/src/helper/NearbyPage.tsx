/** Soon. */
export const NearbyPage = () => null
