import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import type { Network } from "../../domain/audience/network"
import {
  AD_COVERS,
  agreedToAds,
} from "../../modules/recovery/queries/audience/agreed-to-ads"
import type { Who } from "../../modules/recovery/queries/audience/people-source"
import { type AudienceTerms, membersOf } from "./members-of"
import { readLeftOutOfAds } from "./read-left-out-of-ads"

/** Networks whose files hold only people who said yes to these, too. */
const COVERS: Partial<Record<Network, typeof AD_COVERS>> = {
  google: AD_COVERS,
}

/**
 * Who may be in a file of an audience for a network now.
 * @throws MedusaError NOT_ALLOWED while the audience's rule is broken: nobody
 *   is in it then, and all would be taken out
 */
export async function readWho(
  container: MedusaContainer,
  {
    audience,
    network,
    now,
  }: { audience: AudienceTerms; network: Network; now: Date }
): Promise<Who> {
  const { where, broken } = await membersOf(container, { audience, now })
  if (broken.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The audience's rule names what is gone, so nobody is in it. Mend the rule, then make the file."
    )
  }
  return {
    agreed: agreedToAds({
      covers: COVERS[network] ?? [],
      leftOut: await readLeftOutOfAds(container),
    }),
    members: where,
    currency: await readCurrency(container),
  }
}

/** What the shop counts in. */
async function readCurrency(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  const currencies = store?.supported_currencies ?? []
  const chosen = currencies.find(({ is_default }) => is_default)
  return (chosen ?? currencies[0])?.currency_code ?? ""
}
