import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import type { ExportContent } from "../../domain/audience/export"
import type { Network } from "../../domain/audience/network"
import { AD_COVERS } from "../../domain/consent/ad-cover"
import { agreedToAds } from "../../modules/recovery/queries/audience/agreed-to-ads"
import type { Rule } from "../../domain/audience/rule/rule"
import { fragment } from "../../modules/recovery/queries/audience/fragment"
import type { Who } from "../../modules/recovery/queries/audience/people-source"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { type AudienceTerms, membersOf } from "./members-of"
import { noAudience } from "./no-audience"
import { requireBlocksKnown } from "./require-blocks-known"
import { readLeftOutOfAds } from "./read-left-out-of-ads"

/** Networks whose files hold only people who said yes to these, too. */
const COVERS: Partial<Record<Network, typeof AD_COVERS>> = {
  google: AD_COVERS,
}

/** Whether not everybody who agreed to ads may be in a network's files. */
export const asksForMore = (network: Network): boolean =>
  COVERS[network] !== undefined

/**
 * The audience that a file is of. One that was deleted is there for removals:
 * all whom networks have for it are to go.
 * @throws MedusaError NOT_FOUND
 */
export async function findAudience(
  recovery: RecoveryModuleService,
  wanted: { audience_id: string; content: ExportContent }
): Promise<AudienceTerms & { id: string; name: string; isDeleted: boolean }> {
  const [found] = await recovery.listAudiences(
    { id: wanted.audience_id },
    { withDeleted: wanted.content === "removals", take: 1 }
  )
  if (!found) {
    throw noAudience(wanted.audience_id)
  }
  const { id, name, rule, is_exclusive, priority, deleted_at } = found
  return {
    id,
    name,
    rule: rule as unknown as Rule,
    is_exclusive,
    priority,
    isDeleted: Boolean(deleted_at),
  }
}

/**
 * Who may be in a file of an audience for a network now.
 * @throws MedusaError NOT_ALLOWED while the audience's rule is broken: nobody
 *   is in it then, and all would be taken out; and while it cannot be told who
 *   is blocked
 */
export async function readWho(
  container: MedusaContainer,
  {
    audience,
    network,
    now,
  }: {
    audience: AudienceTerms & { isDeleted?: boolean }
    network: Network
    now: Date
  }
): Promise<Who> {
  await requireBlocksKnown(recoveryModule(container))
  const { where, broken } = audience.isDeleted
    ? { where: fragment("(false)"), broken: [] }
    : await membersOf(container, { audience, now })
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
