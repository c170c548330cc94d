/** Soon. */
export const SettingsPage = () => null
