import { z } from "@medusajs/framework/zod"

import { toPublicKey } from "../../../domain/webhook/prove-sendgrid"
import { duration } from "./duration-schema"

const text = (error: string) => z.string({ error }).trim().min(8, { error })

const KEY_HINT =
  "must be the verification key that SendGrid shows with its Signed Event Webhook"

const isPublicKey = (key: string) => {
  try {
    return toPublicKey(key).asymmetricKeyType === "ec"
  } catch {
    return false
  }
}

const TOPIC_HINT =
  'must be a list of SNS topics, such as ["arn:aws:sns:eu-central-1:123456789012:ses-events"]'

const onlyTrue = (provider: string) =>
  z
    .literal(true, {
      error: `must be true: the address and the password to enter at ${provider} are on the page Settings > Cart recovery`,
    })
    .optional()

const object = <T extends z.ZodRawShape>(shape: T, example: string) =>
  z
    .strictObject(shape, { error: `must be an object, such as ${example}` })
    .optional()

/** Whose reports of bounces, complaints and deliveries are believed, and why. */
export const webhooks = z
  .strictObject(
    {
      /** What no report confirms in this time was not accepted. */
      confirmWithin: duration("6h", "10m", "7d"),
      sendgrid: object(
        {
          publicKey: z
            .string({ error: KEY_HINT })
            .trim()
            .refine(isPublicKey, { error: KEY_HINT }),
        },
        '{ publicKey: "MFkw…" }'
      ),
      resend: object(
        {
          secret: text(
            'must be the signing secret of the webhook, which begins with "whsec_"'
          ),
        },
        '{ secret: "whsec_…" }'
      ),
      mailgun: object(
        {
          signingKey: text(
            "must be Mailgun's HTTP webhook signing key, which is not its API key"
          ),
        },
        '{ signingKey: "…" }'
      ),
      ses: object(
        {
          topics: z
            .array(
              z
                .string({ error: TOPIC_HINT })
                .regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:\S+$/, {
                  error: TOPIC_HINT,
                }),
              { error: TOPIC_HINT }
            )
            .min(1, { error: TOPIC_HINT }),
          certificate: z
            .string()
            .includes("-----BEGIN ", {
              error:
                "must be the PEM of SNS's signing certificate; leave it out where the server can reach SNS",
            })
            .optional(),
        },
        '{ topics: ["arn:aws:sns:…"] }'
      ),
      postmark: onlyTrue("Postmark"),
      brevo: onlyTrue("Brevo"),
      mailjet: onlyTrue("Mailjet"),
      sparkpost: onlyTrue("SparkPost"),
      twilio: object(
        { authToken: text("must be the account's auth token at Twilio") },
        '{ authToken: "…" }'
      ),
    },
    {
      error:
        'must be an object by provider, such as { resend: { secret: "whsec_…" } }',
    }
  )
  .prefault({})
