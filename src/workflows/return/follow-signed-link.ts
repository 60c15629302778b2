import type { MedusaContainer } from "@medusajs/framework/types"

import {
  kindOfLink,
  readSignedLink,
  type SignedLink,
} from "../../domain/return/signed-link"
import { recoveryModule } from "../recovery-module"
import { linkIsNotValid } from "./open-link"
import { type LinkRequest, recordHit } from "./record-hit"

/**
 * Keeps that a link or a picture of a message was asked for that has no row,
 * and answers where it leads: without a statement, and to nowhere that we have
 * not written into a message.
 * @throws MedusaError NOT_FOUND for any token that is not good, or of another
 *   door
 */
export async function followSignedLink(
  container: MedusaContainer,
  door: "trapped" | "opened" | "clicked",
  request: LinkRequest
): Promise<SignedLink> {
  const { secret, previousSecrets } = recoveryModule(container).options
  const said = readSignedLink([secret, ...previousSecrets], request.token)
  if (!said || kindOfLink(said.link) !== door) {
    throw linkIsNotValid()
  }
  await recordHit(
    container,
    { touch_id: said.touch_id, link_id: null, kind: door, link: said.link },
    request
  )
  return said
}
