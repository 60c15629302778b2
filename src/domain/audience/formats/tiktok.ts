import { normalizeAdId } from "../identifiers/normalize-ad-id"
import { normalizeEmail } from "../identifiers/normalize-email"
import { normalizeE164 } from "../identifiers/normalize-phone"
import { cellOf, emailCell, phoneCell, whyNothing } from "./cells"
import type { NetworkFormat } from "./network-format"

/**
 * TikTok, custom audience from a customer file.
 *
 * - Header: `Email_SHA256,Phone_SHA256`; of a plain file `Email,Phone`.
 * - Phone: E.164 with `+`.
 * - At least 1,000 rows, and less than 1 GB.
 *
 * https://ads.tiktok.com/help/article/how-to-create-a-custom-audience-with-a-customer-file
 */
export const tiktok: NetworkFormat = {
  network: "tiktok",
  identifiers: ["hashed", "plain"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 1_000,
  most: { bytes: 999_999_999 },
  rules: {
    email: { normalize: normalizeEmail, hashed: true },
    phone: { normalize: normalizeE164, hashed: true },
    ad_id: { normalize: normalizeAdId, hashed: true },
  },
  preamble: ({ identifiers }) => [
    identifiers === "hashed"
      ? ["Email_SHA256", "Phone_SHA256"]
      : ["Email", "Phone"],
  ],
  toRow(person, options) {
    const email = emailCell(person.email, normalizeEmail, options)
    const phone = phoneCell(
      person.phone,
      person.country_code,
      (number) => number,
      options
    )
    return "left_out" in email && "left_out" in phone
      ? { left_out: whyNothing(email, phone) }
      : { cells: [cellOf(email), cellOf(phone)] }
  },
}
