import type { Passkey } from '../../contracts/api/identity.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'

/** Makes of passkeys by AAGUID, the common ones [github.com/passkeydeveloper/passkey-authenticator-aaguids]. */
const makes: Record<string, string> = {
  'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4': 'Google Wachtwoordmanager',
  'fbfc3007-154e-4ecc-8c0b-6e020557d7bd': 'Apple Wachtwoorden',
  'dd4ec289-e01d-41c9-bb89-70fa845d4bf2': 'iCloud-sleutelhanger',
  '08987058-cadc-4b81-b6e1-30de50dcbe96': 'Windows Hello',
  '9ddd1817-af5a-4672-a2b9-3e3dd95000a9': 'Windows Hello',
  '6028b017-b1d4-4c02-b4b3-afcdafc96bb2': 'Windows Hello',
  'bada5566-a7aa-401f-bd96-45619a55120d': '1Password',
  'd548826e-79b4-db40-a3d8-11116f7e8349': 'Bitwarden',
  '50726f74-6f6e-5061-7373-50726f746f6e': 'Proton Pass',
}

interface PasskeyRow {
  id: string
  aaguid: string | null
  createdAt: Date | null
}

/** A passkey as its owner sees it. It has no name of their own: people put names of others in such a field. */
export const toPasskey = ({ id, aaguid, createdAt }: PasskeyRow): Passkey => ({
  id,
  name: makes[aaguid ?? ''] ?? 'Passkey',
  createdAt: toText(createdAt ?? new Date(0)),
})

/** Somebody's passkeys, newest first. */
export const listPasskeys = async (db: Db, personId: string): Promise<Passkey[]> => {
  const rows = await db.identityPasskey.findMany({
    where: { userId: personId },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map(toPasskey)
}

/** Forgets a passkey of somebody; false when it is not theirs. */
export const removePasskey = async (db: Db, personId: string, id: string): Promise<boolean> =>
  (await db.identityPasskey.deleteMany({ where: { id, userId: personId } })).count > 0
