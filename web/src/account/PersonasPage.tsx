/** Soon. */
export const PersonasPage = () => null
