/** Soon. */
export const NearbyRequestPage = () => null
