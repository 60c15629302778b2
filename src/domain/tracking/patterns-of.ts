import { createHmac } from "node:crypto"

import type { CartFacts } from "./cart-facts"

/** What carts may share, each as an HMAC under the store's secret. */
export type Pattern = string

export type PatternFacts = Pick<
  CartFacts,
  "email" | "first_name" | "last_name" | "street" | "postal_code" | "phone"
> & { items: Pick<CartFacts["items"][number], "variant_id">[] }

/**
 * What carts of a machine share and carts of people do not: one mailbox,
 * however it is written; one person's name with a street or a phone; a street
 * with a phone; or the shape of made-up addresses. All but the first only with
 * the same things in the cart. A street alone is no pattern, since all who
 * collect at a shop have the same; nor is a phone, since many type zeros.
 */
export function patternsOf(cart: PatternFacts, secret: string): Pattern[] {
  const sign = (kind: string, ...parts: string[]) =>
    `${kind}:${createHmac("sha256", secret)
      .update(JSON.stringify([kind, ...parts]))
      .digest("hex")
      .slice(0, 10)}`
  const variants = [
    ...new Set(cart.items.map(({ variant_id }) => variant_id ?? "")),
  ]
    .sort()
    .join(" ")
  const name = plain(`${cart.first_name ?? ""} ${cart.last_name ?? ""}`)
  const street =
    cart.street && plain(`${cart.street} ${cart.postal_code ?? ""}`)
  const phone = realPhone(cart.phone)
  const shape = cart.email && shapeOf(cart.email)
  return [
    ...(cart.email ? [sign("mailbox", mailboxOf(cart.email))] : []),
    ...(name && street ? [sign("street", name, street, variants)] : []),
    ...(name && phone ? [sign("phone", name, phone, variants)] : []),
    ...(street && phone ? [sign("home", street, phone, variants)] : []),
    ...(shape
      ? [
          `${sign("domain", shape.domain, variants)} ${sign("shape", shape.domain, shape.shape, variants)}`,
        ]
      : []),
  ]
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const DOTLESS = new Set(["gmail.com", "googlemail.com"])

/** What comes behind a plus goes to the same mailbox; at Google dots do, too. */
function mailboxOf(email: string): string {
  const { local, domain } = parts(email)
  const base = local.replace(/(.)\+.*$/, "$1")
  return `${DOTLESS.has(domain) ? base.replace(/\./g, "") : base}@${domain}`
}

/**
 * An address with letters for letters and digits for digits: what is made by
 * one recipe has one shape. Null for what is short or a number by which its
 * domain names people (numbers of phones, of students, of staff, with a few
 * letters or none before them): there all have the same shape.
 */
export function shapeOf(
  email: string
): { domain: string; shape: string } | null {
  const { local, domain } = parts(email)
  const letters = local.match(/\p{L}/gu)?.length ?? 0
  if (letters < 5 || local.length < 8) {
    return null
  }
  const shape = local.replace(
    /\p{L}+|\d+/gu,
    (run) => `${/^\d/.test(run) ? "9" : "a"}${run.length};`
  )
  return { domain, shape }
}

function parts(email: string): { local: string; domain: string } {
  const at = email.lastIndexOf("@")
  return { local: email.slice(0, at), domain: email.slice(at + 1) }
}

/** Null for what people type who do not want to tell theirs. */
function realPhone(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, "").slice(-9) ?? ""
  const steps = new Set(
    [...digits].slice(1).map((digit, n) => Number(digit) - Number(digits[n]))
  )
  return digits.length >= 7 && new Set(digits).size >= 4 && steps.size >= 3
    ? digits
    : null
}
