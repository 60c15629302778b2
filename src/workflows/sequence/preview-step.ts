import { MedusaError } from "@medusajs/framework/utils"

import { expiresAt } from "../../domain/incentive/incentive-terms"
import type { Store } from "../../domain/store/store"
import { renderMessage, TemplateError } from "../../messages"
import type { AdminPreviewMessage } from "../../types"
import { makeOffer } from "../incentive/make-offer"
import type { RecoveryModuleService } from "../recovery-module"
import { countdownLink } from "../return/countdown-link"
import { toMessageView } from "../sending/to-message-view"
import { contentFor, type LoadedStep } from "./load-sequences"
import { sampleCart } from "./sample-cart"

/**
 * A message as a shopper of a store would get it, with a sample cart and the
 * given links; none where the step is written in no language.
 * @throws MedusaError INVALID_DATA for copy that does not render
 */
export function previewStep(
  recovery: RecoveryModuleService,
  step: LoadedStep,
  asked: {
    store: Store
    locale: string
    currency: string
    now: Date
    links: { restore: string; unsubscribe: string; preferences: string }
  }
): AdminPreviewMessage[] {
  const { options, layout } = recovery
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
  const code =
    incentive && offer && typeof offer === "object"
      ? {
          code: `${incentive.prefix}-SAMPLE`,
          expires_at: expiresAt(incentive, asked.now),
          incentive,
          worth: offer.worth,
        }
      : null
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
        code,
        links: {
          ...asked.links,
          countdown: countdownLink(recovery, code && code.expires_at, locale),
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
