/** Whether this browser knows passkeys in the form we use. */
export const knowsPasskeys = () =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

const answerOf = (credential: Credential | null) => {
  if (!credential) throw new DOMException('no credential', 'NotAllowedError')
  return (credential as PublicKeyCredential).toJSON()
}

/** Asks this device for a passkey it has. @throws DOMException when the person says no. */
export const askPasskey = async (options: PublicKeyCredentialRequestOptionsJSON) =>
  answerOf(await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }))

/** Asks this device to make a passkey. @throws DOMException when the person says no. */
export const makePasskey = async (options: PublicKeyCredentialCreationOptionsJSON) =>
  answerOf(await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }))
