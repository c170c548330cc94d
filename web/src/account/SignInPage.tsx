/** Soon. */
export const SignInPage = () => null
