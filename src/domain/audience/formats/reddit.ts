import { normalizeAdId } from "../identifiers/normalize-ad-id"
import { normalizeRedditEmail } from "../identifiers/normalize-email"
import { emailCell } from "./cells"
import type { NetworkFormat } from "./network-format"
import { onlyCell } from "./only-cell"

/**
 * Reddit, customer list audience.
 *
 * - Header: `EMAIL_SHA256`.
 * - SHA-256 of the email, without dots and what follows a plus, at every
 *   domain.
 * - No phone.
 * - At least 1,000 people matched.
 *
 * https://business.reddithelp.com/s/article/customer-list-audiences
 */
export const reddit: NetworkFormat = {
  network: "reddit",
  identifiers: ["hashed"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 1_000,
  most: {},
  rules: {
    email: { normalize: normalizeRedditEmail, hashed: true },
    ad_id: { normalize: normalizeAdId, hashed: true },
  },
  preamble: () => [["EMAIL_SHA256"]],
  toRow: (person, options) =>
    onlyCell(emailCell(person.email, normalizeRedditEmail, options)),
}
