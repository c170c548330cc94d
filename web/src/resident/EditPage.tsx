/** Soon. */
export const EditPage = () => null
