import type { LeftOutKind } from "./left-out"
import { normalizeEmail } from "./normalize-email"

const DOMAIN =
  /^(?=.{3,253}$)(?:[^\s@,;<>"./\\]{1,63}\.)+[^\s@,;<>"./\\]{2,63}$/

/**
 * What a person typed to leave somebody out: an address, or a domain with or
 * without `@` before it, as `recovery_left_out` has it. Null when it is
 * neither.
 */
export function readLeftOut(
  typed: string
): { kind: Exclude<LeftOutKind, "group">; value: string } | null {
  const text = typed.trim().toLowerCase()
  const email = normalizeEmail(text)
  if (email) {
    return { kind: "address", value: email }
  }
  const domain = text.replace(/^@/, "")
  return DOMAIN.test(domain) ? { kind: "domain", value: domain } : null
}
