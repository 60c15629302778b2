import { addressHashes, type Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { rehashAddresses } from "../../modules/recovery/queries/contact/rehash-addresses"

/**
 * Brings blocks of addresses that are new to us under the present secret.
 * While nobody knew them their blocks stayed under an earlier one, where
 * statements that join blocks by an address's hash do not look.
 */
export async function bringBlocks(
  db: Db,
  addresses: { id: string; channel: string; address: string }[],
  secrets: Secrets
): Promise<void> {
  if (addresses.length && secrets.previousSecrets.length) {
    await rehashAddresses(
      db,
      addresses.map(({ id, channel, address }) => {
        const [hash, ...earlier] = addressHashes(secrets, channel, address)
        return { id, channel, hash: hash!, earlier }
      })
    )
  }
}
