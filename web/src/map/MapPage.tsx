/** Soon. */
export const MapPage = () => null
