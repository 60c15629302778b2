import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import type { DiscountTerms } from "../../domain/incentive/incentive-terms"
import {
  encodeToken,
  hashToken,
  TOKEN_BYTES,
} from "../../domain/return/link-token"
import { addMs } from "../../domain/time/duration"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { type Layout, renderMessage } from "../../messages"
import type { LinkRow } from "../../modules/recovery/queries/return/insert-links"
import { issueCode } from "../incentive/issue-code"
import { recoveryModule } from "../recovery-module"
import { contentFor, type LoadedStep } from "../sequence/load-sequences"
import type { OutgoingMessage } from "./deliver-message"
import { toMessageView } from "./to-message-view"

export type PreparedMessage = { message: OutgoingMessage; links: LinkRow[] }

/**
 * Makes everything a touch needs: its code, its links, its rendered message.
 * Nothing is on the wire yet, and doing it again finds the same code.
 */
export async function prepareMessage(
  container: MedusaContainer,
  input: {
    touchId: string
    step: LoadedStep
    cart: CartFacts
    contactId: string
    email: string
    firstName: string | null
    locale: string
    terms: DiscountTerms | null
    layout: Layout
    now: Date
  }
): Promise<PreparedMessage> {
  const { options } = recoveryModule(container)
  const { step, now } = input
  const copy = contentFor(step, input.locale, options.locales.default)
  if (!copy) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The step "${step.name}" has no content in any language.`
    )
  }
  const code =
    step.incentive && input.terms
      ? {
          terms: step.incentive,
          ...(await issueCode(container, {
            touchId: input.touchId,
            step,
            incentive: step.incentive,
            terms: input.terms,
            now,
          })),
        }
      : null
  const restore = makeLink(input, "restore", addMs(now, options.linkLifetime))
  const unsubscribe = makeLink(input, "unsubscribe", null)
  const links = {
    restore: `${options.backendUrl}/recovery/r/${restore.token}`,
    unsubscribe: `${options.backendUrl}/recovery/u/${unsubscribe.token}`,
  }
  const rendered = renderMessage({
    content: copy.content,
    locale: copy.locale,
    layout: input.layout,
    view: toMessageView({
      cart: input.cart,
      firstName: input.firstName,
      code,
      links,
      locale: copy.locale,
      options,
    }),
  })
  const { sender } = options
  return {
    links: [restore.row, unsubscribe.row],
    message: {
      ...rendered,
      to: input.email,
      from: `"${sender.name.replace(/["\\\r\n]/g, "")}" <${sender.email}>`,
      headers: {
        "List-Unsubscribe": [
          `<${links.unsubscribe}>`,
          ...(sender.unsubscribeMailto
            ? [`<mailto:${sender.unsubscribeMailto}?subject=unsubscribe>`]
            : []),
        ].join(", "),
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        ...(sender.replyTo && { "Reply-To": sender.replyTo }),
      },
    },
  }
}

function makeLink(
  { touchId, contactId }: { touchId: string; contactId: string },
  purpose: LinkRow["purpose"],
  expiresAt: Date | null
): { token: string; row: LinkRow } {
  const token = encodeToken(randomBytes(TOKEN_BYTES))
  return {
    token,
    row: {
      id: generateEntityId(undefined, "rlnk"),
      touch_id: touchId,
      contact_id: contactId,
      purpose,
      token_hash: hashToken(token)!,
      expires_at: expiresAt,
    },
  }
}
