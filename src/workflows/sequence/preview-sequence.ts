import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { expiresAt } from "../../domain/incentive/incentive-terms"
import { renderMessage, TemplateError } from "../../messages"
import { OWN_STORE } from "../../domain/store/own-store"
import type { Store } from "../../domain/store/store"
import type { AdminSequencePreviewResponse } from "../../types"
import { makeOffer } from "../incentive/make-offer"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { toMessageView } from "../sending/to-message-view"
import { requireStores } from "../store/require-stores"
import { readStoreCurrency } from "./read-store-currency"
import { contentFor, type LoadedStep, loadSequences } from "./load-sequences"
import { sampleCart } from "./sample-cart"

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
      })
    ),
  }
}

function previewStep(
  { options, layout }: RecoveryModuleService,
  step: LoadedStep,
  asked: { store: Store; locale: string; currency: string; now: Date }
): Preview["messages"] {
  const { id, position, name, delay, incentive } = step
  const { phrases } = options.message
  const copy = contentFor(step, asked.locale, {
    fallback: asked.store.locales.default,
    phrases,
  })
  if (!copy) {
    return []
  }
  const { locale, content } = copy
  // An offer in amounts is shown in a currency that it has one in.
  const currency =
    incentive?.type === "fixed" && !incentive.amounts[asked.currency]
      ? (Object.keys(incentive.amounts)[0] ?? asked.currency)
      : asked.currency
  const cart = sampleCart(currency, locale, asked.now)
  const offer = makeOffer(incentive, {
    currency,
    offered: cart.items,
    delivery: [],
  })
  try {
    const rendered = renderMessage({
      content,
      locale,
      layout,
      phrases,
      view: toMessageView({
        cart,
        offered: cart.items,
        firstName: cart.first_name,
        code:
          incentive && offer && typeof offer === "object"
            ? {
                code: `${incentive.prefix}-SAMPLE`,
                expires_at: expiresAt(incentive, asked.now),
                incentive,
                worth: offer.worth,
              }
            : null,
        // A layout leaves out what is no address on the web.
        links: {
          restore: asked.store.storefront.url,
          unsubscribe: asked.store.storefront.url,
          preferences: asked.store.storefront.url,
        },
        locale,
        store: asked.store,
        phrases,
      }),
    })
    return [{ id, position, name, delay, locale, ...rendered }]
  } catch (error) {
    if (error instanceof TemplateError) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Step "${name}", language "${locale}": ${error.message}`
      )
    }
    throw error
  }
}
