import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../../../domain/contact/normalize-email"
import type {
  StoreConsentQuestionsResponse,
  StoreConsentResponse,
} from "../../../../types"
import { recordConsentWorkflow } from "../../../../workflows"
import { askQuestions } from "../../../../workflows/consent/ask-questions"
import { findFormCart } from "../../../../workflows/consent/find-form-cart"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { limitDecisions } from "../limit-calls"
import type {
  StoreConsentParamsType,
  StoreRecordConsentType,
} from "./validators"

export async function GET(
  req: MedusaStoreRequest<unknown>,
  res: MedusaResponse<StoreConsentQuestionsResponse>
) {
  const asked = req.validatedQuery as StoreConsentParamsType
  const channels = req.publishable_key_context.sales_channel_ids
  const cart = await findFormCart(req.scope, asked.cart_id, channels)
  const questions = await askQuestions(req.scope, {
    sales_channel_id: cart?.sales_channel_id ?? onlyOne(channels),
    country_code: asked.country_code ?? cart?.country_code ?? null,
    region_id: cart?.region_id ?? null,
    // Medusa has taken it out of the query.
    locale: asked.locale ?? req.locale ?? cart?.locale ?? null,
  })
  res.set("Cache-Control", "no-store").json({ questions })
}

export async function POST(
  req: MedusaStoreRequest<StoreRecordConsentType>,
  res: MedusaResponse<StoreConsentResponse>
) {
  const { cart_id, email: typed, source, decisions } = req.validatedBody
  const channels = req.publishable_key_context.sales_channel_ids
  const cart = await findFormCart(req.scope, cart_id, channels)
  const email = typed ? normalizeEmail(typed) : cart?.email
  if (!email) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      typed
        ? 'Invalid request: the field "email" must be an email address'
        : 'There is no address on this cart yet: send it first, or name it in the field "email".'
    )
  }
  // A no is heard however many others have spoken of the address.
  const isNo = decisions.every(({ decision }) => decision === "withdrawn")
  if (!isNo && !(await limitDecisions(email, res))) {
    return
  }
  const said = {
    source,
    sales_channel_id: cart?.sales_channel_id ?? onlyOne(channels),
    now: recoveryModule(req.scope).now(),
  }
  await recordConsentWorkflow(req.scope).run({
    input: { ...said, email, decisions },
  })
  const own = cart?.account?.email
  const refused = decisions.filter(({ decision }) => decision === "withdrawn")
  // Who says no with another address on their account's cart says it for both.
  if (own && own !== email && refused.length) {
    await recordConsentWorkflow(req.scope).run({
      input: { ...said, email: own, decisions: refused },
    })
  }
  res.json({ recorded: true })
}

/** A key of several channels does not tell which. */
const onlyOne = (channels: string[]): string | null =>
  channels.length === 1 ? channels[0]! : null
