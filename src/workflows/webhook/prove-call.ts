import type { MedusaContainer } from "@medusajs/framework/types"

import { parseBody } from "../../domain/webhook/parse-body"
import { proveMailgun } from "../../domain/webhook/prove-mailgun"
import { proveResend } from "../../domain/webhook/prove-resend"
import { proveSecret } from "../../domain/webhook/prove-secret"
import { proveSendgrid } from "../../domain/webhook/prove-sendgrid"
import { proveSns } from "../../domain/webhook/prove-sns"
import { proveTwilio } from "../../domain/webhook/prove-twilio"
import {
  doubt,
  type Proof,
  type WebhookCall,
} from "../../domain/webhook/webhook-call"
import type { WebhookProvider } from "../../domain/webhook/webhook-provider"
import { webhookSecret } from "../../domain/webhook/webhook-secret"
import { recoveryModule } from "../recovery-module"
import { snsCertificate } from "./sns-certificate"

export type ProvedCall = {
  proof: Proof
  /** What can be read of the body; undefined when nothing can. */
  body: unknown
}

/**
 * Whether a call is the provider's, and of now. Null when the store has not
 * set the provider up.
 */
export async function proveCall(
  container: MedusaContainer,
  provider: WebhookProvider,
  call: WebhookCall & { url: string },
  now: Date
): Promise<ProvedCall | null> {
  const { options } = recoveryModule(container)
  const parsed = parseBody(
    call.raw.toString("utf8"),
    call.header("content-type") ?? ""
  )
  const body = parsed === "malformed" ? undefined : parsed.value
  const given = (proof: Proof) => ({ proof, body })
  switch (provider) {
    case "sendgrid": {
      const set = options.webhooks.sendgrid
      return set ? given(proveSendgrid(call, set.publicKey, now)) : null
    }
    case "resend": {
      const set = options.webhooks.resend
      return set ? given(proveResend(call, set.secret, now)) : null
    }
    case "mailgun": {
      const set = options.webhooks.mailgun
      return set ? given(proveMailgun(body, set.signingKey, now)) : null
    }
    case "ses": {
      const set = options.webhooks.ses
      if (!set) {
        return null
      }
      const certificate =
        set.certificate ?? (await snsCertificate(container, body))
      return given(
        certificate
          ? proveSns(body, certificate, set.topics, now)
          : doubt("unproved")
      )
    }
    case "twilio": {
      const set = options.webhooks.twilio
      return set
        ? given(
            proveTwilio(call, {
              url: call.url,
              form: body,
              authToken: set.authToken,
            })
          )
        : null
    }
    default:
      return options.webhooks[provider]
        ? given(
            proveSecret(
              call,
              [options.secret, ...options.previousSecrets].map((secret) =>
                webhookSecret(secret, provider)
              )
            )
          )
        : null
  }
}
