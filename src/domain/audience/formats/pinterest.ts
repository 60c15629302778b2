import { normalizeAdId } from "../identifiers/normalize-ad-id"
import { normalizePinterestEmail } from "../identifiers/normalize-email"
import { emailCell } from "./cells"
import type { NetworkFormat } from "./network-format"
import { onlyCell } from "./only-cell"

/**
 * Pinterest, customer list.
 *
 * - No header, one identifier a line: SHA-256 of the email.
 * - No phone.
 * - At least 100 people matched.
 *
 * https://help.pinterest.com/en/business/article/audience-targeting,
 * https://github.com/pinterest/api-description
 */
export const pinterest: NetworkFormat = {
  network: "pinterest",
  identifiers: ["hashed"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 100,
  most: {},
  rules: {
    email: { normalize: normalizePinterestEmail, hashed: true },
    ad_id: { normalize: normalizeAdId, hashed: true },
  },
  preamble: () => [],
  toRow: (person, options) =>
    onlyCell(emailCell(person.email, normalizePinterestEmail, options)),
}
