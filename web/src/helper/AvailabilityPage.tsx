/** Soon. */
export const AvailabilityPage = () => null
