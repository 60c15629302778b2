import { hashIdentifier } from "../identifiers/hash-identifier"
import { remember } from "../identifiers/remember"
import { toE164 } from "../identifiers/to-e164"
import type { FileOptions, LeftOutReason } from "./network-format"
import { beginsFormula, tidyText } from "./tidy-text"

/** An identifier of a person in a file: its cell, or why it has none. */
export type Cell = { cell: string } | { left_out: LeftOutReason }

const NO_EMAIL = { left_out: "no_email" } as const
const BAD_EMAIL = { left_out: "bad_email" } as const
const FORMULA = { left_out: "formula" } as const
const NO_PHONE = { left_out: "no_phone" } as const
const BAD_PHONE = { left_out: "bad_phone" } as const

/** An address, hashed unless the file is plain. */
export function emailCell(
  email: string | null,
  normalize: (email: string) => string | null,
  { identifiers }: FileOptions
): Cell {
  if (email === null || email === "") {
    return NO_EMAIL
  }
  const address = normalize(email)
  return address === null
    ? BAD_EMAIL
    : identifiers === "hashed"
      ? { cell: hashIdentifier(address)! }
      : beginsFormula(address)
        ? FORMULA
        : { cell: address }
}

/** A number, hashed unless the file is plain, with or without `+`. */
export function phoneCell(
  phone: string | null,
  country: string | null,
  write: (number: string) => string,
  { identifiers }: FileOptions
): Cell {
  if (phone === null || phone === "") {
    return NO_PHONE
  }
  const number = toE164(phone, country)
  return number === null
    ? BAD_PHONE
    : identifiers === "hashed"
      ? { cell: hashIdentifier(write(number))! }
      : { cell: write(number) }
}

/**
 * A text that is neither, tidied, then as the network writes it: which may
 * bring to the front what begins a formula.
 */
export function textOf(
  text: string | null,
  normalize: (text: string) => string | null
): string | null {
  if (text === null || text === "") {
    return null
  }
  const tidy = tidyText(text)
  const written = tidy === "" ? null : normalize(tidy)
  return written === null ? null : tidyText(written) || null
}

/** The hash of a name, a place or a code: they are met again and again. */
export const hashOften = remember((text) => hashIdentifier(text)!, 5_000)

/** The cell of an identifier, empty where there is none. */
export function cellOf(cell: Cell): string {
  return "cell" in cell ? cell.cell : ""
}

/**
 * Why nobody can be matched by any of these: what is there and is wrong comes
 * before what is not there.
 */
export function whyNothing(email: Cell, phone: Cell): LeftOutReason {
  const reasons = [email, phone].flatMap((cell) =>
    "left_out" in cell ? [cell.left_out] : []
  )
  return (
    reasons.find((reason) => reason !== "no_email" && reason !== "no_phone") ??
    "nothing_to_match"
  )
}
