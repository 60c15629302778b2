import { randomBytes } from "node:crypto"

import { MedusaError } from "@medusajs/framework/utils"

import {
  encodeToken,
  hashToken,
  TOKEN_BYTES,
} from "../../domain/return/link-token"
import { addMs } from "../../domain/time/duration"
import { renderMessage } from "../../messages"
import type { LinkRow } from "../../modules/recovery/queries/touch/commit-touches"
import type { IssuedCode } from "../incentive/issue-codes"
import { contentFor } from "../sequence/load-sequences"
import type { OutgoingMessage } from "./outgoing-message"
import type { ReadyTouch } from "./gate-touches"
import type { SendContext } from "./send-context"
import { toMessageView } from "./to-message-view"
import { newId } from "../new-id"

export type PreparedMessage = { message: OutgoingMessage; links: LinkRow[] }

/**
 * Makes a touch's links and renders its message. Nothing is stored and
 * nothing is on the wire yet.
 *
 * @throws MedusaError when the step has no content, `TemplateError` for copy
 *   that does not render
 */
export function prepareMessage(
  { recovery, now }: Pick<SendContext, "recovery" | "now">,
  { touch, placed: { step }, cart, recipient }: ReadyTouch,
  code: IssuedCode | null
): PreparedMessage {
  const { options, layout } = recovery
  const copy = contentFor(step, touch.locale, options.locales.default)
  if (!copy) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The step "${step.name}" has no content in any language.`
    )
  }
  const ids = { touchId: touch.id, contactId: recipient.contactId }
  const restore = makeLink(ids, "restore", addMs(now, options.linkLifetime))
  const unsubscribe = makeLink(ids, "unsubscribe", null)
  const links = {
    restore: `${options.backendUrl}/recovery/r/${restore.token}`,
    unsubscribe: `${options.backendUrl}/recovery/u/${unsubscribe.token}`,
  }
  const rendered = renderMessage({
    content: copy.content,
    locale: copy.locale,
    layout,
    view: toMessageView({
      cart,
      firstName: recipient.firstName,
      code: code && { ...code, terms: step.incentive! },
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
      to: recipient.email,
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
      id: newId("rlnk"),
      touch_id: touchId,
      contact_id: contactId,
      purpose,
      token_hash: hashToken(token)!,
      expires_at: expiresAt,
    },
  }
}
