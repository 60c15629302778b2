import { normalizeAdId } from "../identifiers/normalize-ad-id"
import { normalizeEmail } from "../identifiers/normalize-email"
import {
  normalizeSnapchatPhone,
  withoutPlus,
} from "../identifiers/normalize-phone"
import { emailCell, phoneCell } from "./cells"
import type { NetworkFormat } from "./network-format"
import { onlyCell } from "./only-cell"

/**
 * Snapchat, customer list (Snap Audience Match).
 *
 * - No header, one type of identifier a file, one a line: SHA-256 of the email
 *   or of the phone.
 * - Phone: digits with the country code, without `+`, `00` and leading zero.
 * - At least 1,000 people matched.
 *
 * https://developers.snap.com/api/marketing-api/Ads-API/customer-lists
 */
export const snapchat: NetworkFormat = {
  network: "snapchat",
  identifiers: ["hashed"],
  by: ["email", "phone"],
  extension: "csv",
  line_end: "\n",
  least: 1_000,
  most: {},
  rules: {
    email: { normalize: normalizeEmail, hashed: true },
    phone: { normalize: normalizeSnapchatPhone, hashed: true },
    ad_id: { normalize: normalizeAdId, hashed: true },
  },
  preamble: () => [],
  toRow: (person, options) =>
    onlyCell(
      options.by === "phone"
        ? phoneCell(
            person.phone,
            person.country_code,
            (number) => withoutPlus(number)!,
            options
          )
        : emailCell(person.email, normalizeEmail, options)
    ),
}
