import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LOGIN_HINT =
  'has a sign in its user or password that ends it: percent-encode them ("#" is %23, "/" is %2F, "?" is %3F, "@" is %40, "%" is %25), or set the options "host" and "auth" instead'

/** What stands before the last `@` is the login, as whoever wrote it meant. */
function hasPlainLogin(url: string): boolean {
  const rest = url.replace(/^smtps?:\/\//, "")
  const login = rest.slice(0, Math.max(0, rest.lastIndexOf("@")))
  return !/[#/?\\]|%(?![\da-f]{2})/i.test(login)
}

function leadsSomewhere(url: string): boolean {
  if (!URL.canParse(url)) {
    return false
  }
  const { hostname, pathname, hash } = new URL(url)
  return hostname !== "" && /^\/?$/.test(pathname) && hash === ""
}

const address = z
  .string({ error: 'must be an address like "Shop <hello@shop.example>"' })
  .regex(
    /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
    'must be an address like "Shop <hello@shop.example>"'
  )

const milliseconds = z.coerce
  .number({ error: "must be a number of milliseconds" })
  .positive("must be a positive number of milliseconds")

const count = z.coerce
  .number({ error: "must be a whole number" })
  .int("must be a whole number")
  .positive("must be 1 or more")

const schema = z
  .object({
    /** Medusa's own: the channels this provider serves. */
    channels: z.array(z.string()).optional(),
    url: z
      .string()
      .regex(
        /^smtps?:\/\/[^\s/]+/,
        'must look like "smtp://user:pass@host:587"'
      )
      .refine(hasPlainLogin, {
        error: LOGIN_HINT,
        abort: true,
      })
      .refine(leadsSomewhere, 'must look like "smtp://user:pass@host:587"')
      .optional(),
    host: z.string().min(1, "must not be empty").optional(),
    port: count.optional(),
    secure: z.boolean({ error: "must be true or false" }).optional(),
    auth: z
      .object(
        { user: z.string(), pass: z.string() },
        {
          error: "must be an object with user and pass",
        }
      )
      .strict()
      .optional(),
    /** Passed to Node's `tls.connect`. */
    tls: z.record(z.string(), z.unknown()).optional(),
    from: address,
    replyTo: address.optional(),
    pool: z
      .object({
        maxConnections: count.default(5),
        /** Messages one connection sends before it is replaced. */
        maxMessages: count.default(100),
        /** Messages per second over all connections; unlimited when absent. */
        rateLimit: count.optional(),
        idleTimeout: milliseconds.default(30_000),
      })
      .strict()
      .prefault({}),
    timeouts: z
      .object({
        connection: milliseconds.default(10_000),
        greeting: milliseconds.default(10_000),
        /** The longest silence of the server. */
        socket: milliseconds.default(30_000),
        /** One message altogether, the wait for a free connection included. */
        send: milliseconds.default(45_000),
      })
      .strict()
      .prefault({}),
  })
  .strict()

/** What an operator writes. */
export type SmtpOptions = z.input<typeof schema>

/** The options with every default filled in. */
export type ResolvedSmtpOptions = z.output<typeof schema>

/**
 * Checks the provider's options and fills in the defaults. Throws a
 * `MedusaError` with one sentence that names the option and what to write.
 */
export function parseSmtpOptions(options: unknown): ResolvedSmtpOptions {
  const result = schema.safeParse(options ?? {})
  if (!result.success) {
    throw invalid(sentence(result.error.issues[0]))
  }
  const { url, host } = result.data
  if (!url === !host) {
    throw invalid(
      'needs either the option "url", like "smtp://user:pass@host:587", or "host"'
    )
  }
  return result.data
}

function invalid(problem: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The smtp notification provider ${problem}.`
  )
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") {
    const key = [...issue.path, issue.keys[0]].join(".")
    return `has no option "${key}": remove it or correct its name`
  }
  return `has a bad option: "${issue?.path.join(".")}" ${issue?.message}`
}
