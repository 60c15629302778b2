import { normalizeAdId } from "../identifiers/normalize-ad-id"
import { normalizeEmail } from "../identifiers/normalize-email"
import { normalizeHandle } from "../identifiers/normalize-handle"
import { normalizeXPhone } from "../identifiers/normalize-phone"
import { emailCell, phoneCell } from "./cells"
import type { NetworkFormat } from "./network-format"
import { onlyCell } from "./only-cell"

/**
 * X, list custom audience.
 *
 * - No header: X asks what the column is when it is uploaded. One identifier a
 *   file, one a line.
 * - SHA-256. Phone: E.164 with `+`.
 * - At least 100 people matched.
 *
 * https://business.x.com/en/help/campaign-setup/campaign-targeting/custom-audiences/lists.html,
 * https://docs.x.com/x-ads-api/audiences
 */
export const x: NetworkFormat = {
  network: "x",
  identifiers: ["hashed"],
  by: ["email", "phone"],
  extension: "csv",
  line_end: "\n",
  least: 100,
  most: {},
  rules: {
    email: { normalize: normalizeEmail, hashed: true },
    phone: { normalize: normalizeXPhone, hashed: true },
    handle: { normalize: normalizeHandle, hashed: true },
    ad_id: { normalize: normalizeAdId, hashed: true },
  },
  preamble: () => [],
  toRow: (person, options) =>
    onlyCell(
      options.by === "phone"
        ? phoneCell(person.phone, person.country_code, (no) => no, options)
        : emailCell(person.email, normalizeEmail, options)
    ),
}
