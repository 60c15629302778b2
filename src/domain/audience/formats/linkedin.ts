import { normalizeCountryCode } from "../identifiers/normalize-country"
import { normalizeEmail } from "../identifiers/normalize-email"
import { cellOf, emailCell, textOf } from "./cells"
import type { NetworkFormat } from "./network-format"

/**
 * LinkedIn, matched audience from a contact list.
 *
 * - Header:
 *   `email,firstname,lastname,jobtitle,employeecompany,country,googleaid`. It
 *   must not be changed; cells may be empty.
 * - Only the email may be hashed. Names would be in the clear, so they are
 *   only in a plain file; the country is in both.
 * - No phone.
 * - 300 to 300,000 rows, at most 20 MB: more is split.
 *
 * https://www.linkedin.com/help/lms/answer/a1489764
 */
export const linkedin: NetworkFormat = {
  network: "linkedin",
  identifiers: ["hashed", "plain"],
  by: [],
  extension: "csv",
  line_end: "\n",
  least: 300,
  most: { rows: 300_000, bytes: 20_000_000 },
  rules: {
    email: { normalize: normalizeEmail, hashed: true },
    name: { normalize: (name) => name.trim() || null, hashed: false },
    country: { normalize: normalizeCountryCode, hashed: false },
  },
  preamble: () => [
    [
      "email",
      "firstname",
      "lastname",
      "jobtitle",
      "employeecompany",
      "country",
      "googleaid",
    ],
  ],
  toRow(person, options) {
    const email = emailCell(person.email, normalizeEmail, options)
    if ("left_out" in email) {
      return email
    }
    const name = (text: string | null) =>
      options.identifiers === "plain" ? (textOf(text, (it) => it) ?? "") : ""
    return {
      cells: [
        cellOf(email),
        name(person.first_name),
        name(person.last_name),
        "",
        "",
        textOf(person.country_code, normalizeCountryCode) ?? "",
        "",
      ],
    }
  },
}
