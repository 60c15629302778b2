import { randomBytes } from "node:crypto"

import { MedusaError } from "@medusajs/framework/utils"

import { formattingLocale } from "../../domain/contact/formatting-locale"
import {
  encodeToken,
  hashToken,
  TOKEN_BYTES,
} from "../../domain/return/link-token"
import { addMs } from "../../domain/time/duration"
import { toSnapshot } from "../../domain/tracking/cart-snapshot"
import { composeMessage, frameMessage, type LayoutView } from "../../messages"
import type {
  LinkRow,
  MessageRow,
} from "../../modules/recovery/queries/touch/commit-touches"
import type { IssuedCode } from "../incentive/issue-codes"
import { countdownLink } from "../return/countdown-link"
import { contentFor } from "../sequence/load-sequences"
import type { OutgoingMessage } from "./outgoing-message"
import type { ReadyTouch } from "./gate-touches"
import type { SendContext } from "./send-context"
import { layoutHash } from "./keep-layout"
import { mailHead } from "./mail-head"
import { toMessageView } from "./to-message-view"
import { trackMessage } from "./track-message"
import { newId } from "../process/new-id"

export type PreparedMessage = {
  message: OutgoingMessage
  links: LinkRow[]
  /** What is kept of it. */
  told: MessageRow
}

/**
 * Makes a touch's links and renders its message. Nothing is stored and
 * nothing is on the wire yet.
 *
 * @throws MedusaError when the step has no content, `TemplateError` for copy
 *   that does not render
 */
export function prepareMessage(
  { recovery, now }: Pick<SendContext, "recovery" | "now">,
  ready: ReadyTouch,
  code: IssuedCode | null
): PreparedMessage {
  const { options, layout } = recovery
  const { touch, cart, store, details, recipient } = ready
  const { step } = ready.placed
  const { phrases } = options.message
  const copy = contentFor(step, ready.locale, {
    fallback: store.locales.default,
    phrases,
  })
  if (!copy) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The step "${step.name}" has no content in any language.`
    )
  }
  const ids = { touchId: touch.id, addressId: recipient.addressId }
  const restore = makeLink(ids, "restore", addMs(now, options.linkLifetime))
  const unsubscribe = makeLink(ids, "unsubscribe", null)
  const links = {
    restore: `${options.backendUrl}/recovery/r/${restore.token}`,
    unsubscribe: `${options.backendUrl}/recovery/u/${unsubscribe.token}`,
    preferences: `${options.backendUrl}/recovery/p/${unsubscribe.token}`,
    countdown: countdownLink(recovery, code && code.expires_at, copy.locale),
  }
  const view = composeMessage({
    content: copy.content,
    locale: copy.locale,
    phrases,
    view: toMessageView({
      cart,
      offered: ready.offered,
      firstName: recipient.firstName,
      code: code &&
        ready.offer && {
          ...code,
          incentive: step.incentive!,
          worth: ready.offer.worth,
        },
      links,
      locale: formattingLocale(copy.locale, cart.locale, cart.country_code),
      store,
      phrases,
    }),
  })
  const framed = frameMessage(view, layout)
  return {
    links: [restore.row, unsubscribe.row],
    told: {
      id: newId("rmsg"),
      touch_id: touch.id,
      address_id: recipient.addressId,
      locale: copy.locale,
      cart: toSnapshot(cart, details),
      view: withoutLinks(view, links),
      layout_hash: layoutHash(layout),
    },
    message: {
      ...framed,
      // Not in what is kept: whoever looks at it again was not written to.
      html: trackMessage(recovery, framed.html, {
        touchId: touch.id,
        store,
        country: cart.country_code,
      }),
      to: recipient.email,
      ...mailHead(store.sender, touch.id, links.unsubscribe, {
        sequenceId: step.sequence_id,
        stepId: step.id,
        position: step.position,
        store: store.name,
      }),
    },
  }
}

/**
 * Links are secrets of their reader: nothing that is kept holds them, wherever
 * the copy has put them.
 */
function withoutLinks(
  view: LayoutView,
  links: LayoutView["links"]
): LayoutView {
  let kept = JSON.stringify(view)
  for (const link of Object.values(links)) {
    kept = link ? kept.replaceAll(JSON.stringify(link).slice(1, -1), "#") : kept
  }
  return JSON.parse(kept) as LayoutView
}

function makeLink(
  { touchId, addressId }: { touchId: string; addressId: string },
  purpose: LinkRow["purpose"],
  expiresAt: Date | null
): { token: string; row: LinkRow } {
  const token = encodeToken(randomBytes(TOKEN_BYTES))
  return {
    token,
    row: {
      id: newId("rlnk"),
      touch_id: touchId,
      address_id: addressId,
      purpose,
      token_hash: hashToken(token)!,
      expires_at: expiresAt,
    },
  }
}
