import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { hashToken } from "../../domain/return/link-token"
import {
  findLink,
  type FoundLink,
} from "../../modules/recovery/queries/return/find-link"
import { recoveryModule } from "../recovery-module"

/**
 * What a link's token leads to.
 * @throws MedusaError NOT_FOUND, in the same words whether the token is
 *   nonsense, unknown, revoked or expired: it tells nobody anything
 */
export async function openLink(
  container: MedusaContainer,
  input: { token: string; purpose: "restore" | "unsubscribe"; now: Date }
): Promise<FoundLink> {
  const tokenHash = hashToken(input.token)
  const link =
    tokenHash &&
    (await recoveryModule(container).read((db) =>
      findLink(db, { tokenHash, purpose: input.purpose, now: input.now })
    ))
  if (!link) {
    throw linkIsNotValid()
  }
  return link
}

/** The one answer to every link that leads nowhere, or nowhere any more. */
export function linkIsNotValid(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "This link is not valid or no longer valid."
  )
}
