import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { OWN_STORE } from "../../domain/store/own-store"
import type { AdminSequencePreviewResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { requireStores } from "../store/require-stores"
import { readStoreCurrency } from "./read-store-currency"
import { loadSequences } from "./load-sequences"
import { previewStep } from "./preview-step"

type Preview = AdminSequencePreviewResponse["preview"]

/**
 * Every message of a sequence as a shopper of a store would get it: its names,
 * layout and offers, with a sample cart and links that lead to the shop only.
 *
 * @throws MedusaError NOT_FOUND when there is no such sequence, INVALID_DATA
 *   when there is no such store, or for copy that does not render
 */
export async function previewSequence(
  container: MedusaContainer,
  input: { id: string; locale?: string; store?: string; now: Date }
): Promise<Preview> {
  const recovery = recoveryModule(container)
  const sequences = await loadSequences(recovery)
  const sequence = sequences.find(({ id }) => id === input.id)
  if (!sequence) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No sequence with the id ${input.id} was found.`
    )
  }
  const [store] = requireStores(recovery.options, [input.store ?? OWN_STORE])
  const locale = input.locale ?? store!.locales.default
  const currency = await readStoreCurrency(container)
  return {
    locales: [
      ...new Set(sequence.steps.flatMap(({ content }) => Object.keys(content))),
    ].sort(),
    locale,
    messages: sequence.steps.flatMap((step) =>
      previewStep(recovery, step, {
        ...{ store: store!, locale, currency },
        now: input.now,
        // A layout leaves out what is no address on the web.
        links: {
          restore: store!.storefront.url,
          unsubscribe: store!.storefront.url,
          preferences: store!.storefront.url,
        },
      })
    ),
  }
}
