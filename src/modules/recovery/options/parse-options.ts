import { MedusaError } from "@medusajs/framework/utils"

import type { z } from "@medusajs/framework/zod"

import { findMissingPostalAddress, findOpenAddress } from "./check-stores"
import { optionsSchema, type RecoveryOptions } from "./schema"
import { settleRetention } from "./settle-retention"

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
    const missing = findMissingPostalAddress(result.data)
    if (missing) {
      throw refusal(
        `option "${missing}" must be the postal address of this store, as another one has it: every message shows its own.`
      )
    }
    const retention = settleRetention(result.data)
    if (typeof retention === "string") {
      throw refusal(retention)
    }
    return { ...result.data, retention }
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

/** A wrong key of a record hides its reason one level deeper. */
function reason(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? issue.issues[0]!.message : issue.message
}

function knownKeys(path: PropertyKey[]): string[] {
  let schema: unknown = optionsSchema
  for (const key of path) {
    const { shape, valueType } = unwrap(schema)
    schema = shape?.[String(key)] ?? valueType
  }
  return Object.keys(unwrap(schema).shape ?? {})
}

type Inner = {
  /** Of an object's schema. */
  shape?: Record<string, unknown>
  /** Of a record's. */
  valueType?: unknown
  unwrap?: () => unknown
}

/** An object's or a record's schema, through its defaults and optionals. */
function unwrap(schema: unknown): Inner {
  let current = (schema ?? {}) as Inner
  while (!current.shape && !current.valueType && current.unwrap) {
    current = current.unwrap() as Inner
  }
  return current
}
