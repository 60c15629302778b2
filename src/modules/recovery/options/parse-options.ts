import { MedusaError } from "@medusajs/framework/utils"

import type { z } from "@medusajs/framework/zod"

import { isOpenToAll } from "./address-schema"
import { optionsSchema, type RecoveryOptions } from "./schema"

const NAME = "medusa-plugin-cart-recovery"

/**
 * Checks the plugin's options, once, at boot.
 * @param production whether the store runs for real people
 * @throws MedusaError with one sentence that names the first wrong option and
 *   says what to write instead
 */
export function parseOptions(
  options: unknown,
  production = process.env.NODE_ENV === "production"
): RecoveryOptions {
  // Medusa adds the database's settings to every module's options.
  const { database: _, ...own } = { ...(options as { database?: unknown }) }
  const result = optionsSchema.safeParse(own)
  if (result.success) {
    const open = production && findOpenAddress(result.data)
    if (open) {
      throw refusal(
        `option "${open}" must begin with "https://" in production, since everybody on the way could read the links in messages.`
      )
    }
    return result.data
  }
  const issue = result.error.issues[0]!
  const path = issue.path.join(".")
  const sentence =
    issue.code === "unrecognized_keys"
      ? `option "${[...issue.path, issue.keys[0]].join(".")}" is unknown; remove it or check its spelling (known here: ${knownKeys(issue.path).join(", ")}).`
      : `option "${path}" ${reason(issue)}.`
  throw refusal(sentence)
}

function refusal(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `${NAME}: ${sentence}`)
}

/** The first address of links that is not encrypted on the way. */
function findOpenAddress(options: RecoveryOptions): string | undefined {
  const addresses = {
    backendUrl: options.backendUrl,
    "storefront.url": options.storefront.url,
  }
  return Object.entries(addresses).find(([, url]) => isOpenToAll(url))?.[0]
}

/** A wrong key of a record hides its reason one level deeper. */
function reason(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? issue.issues[0]!.message : issue.message
}

function knownKeys(path: PropertyKey[]): string[] {
  let shape: Record<string, unknown> = optionsSchema.shape
  for (const key of path) {
    shape = unwrapShape(shape[String(key)])
  }
  return Object.keys(shape)
}

/** The shape of an object schema, through its defaults and optionals. */
function unwrapShape(schema: unknown): Record<string, unknown> {
  let current = schema as {
    shape?: Record<string, unknown>
    unwrap?: () => unknown
  }
  while (current && !current.shape && current.unwrap) {
    current = current.unwrap() as typeof current
  }
  return current?.shape ?? {}
}
