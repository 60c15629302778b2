import { normalizeEmail } from "../identifiers/normalize-email"
import { emailCell } from "./cells"
import type { FileOptions, NetworkFormat } from "./network-format"
import { tidyText } from "./tidy-text"

const HEADER = [
  "Type",
  "Status",
  "Id",
  "Parent Id",
  "Client Id",
  "Modified Time",
  "Name",
  "Description",
  "Scope",
  "Audience",
  "Action Type",
  "Sub Type",
  "Text",
] as const

type Column = (typeof HEADER)[number]

/** Microsoft cuts nothing itself. */
const LONGEST_NAME = 128
/** A list that the same file makes is referred to by a negative id. */
const NEW_LIST = "-10"

/**
 * Microsoft Advertising, customer list as a bulk file.
 *
 * - Header:
 *   `Type,Status,Id,Parent Id,Client Id,Modified Time,Name,Description,Scope,Audience,Action Type,Sub Type,Text`,
 *   then the row `Format Version` 6.0, then the row of the list with `Add` or
 *   `Remove`, then a row for each person.
 * - SHA-256 of the email, nothing else.
 * - With Microsoft's number of the list (`network_list_id`) the rows change that
 *   list; without it, members make a new one. Removals without it name the
 *   list, which Microsoft may not take: nobody is asked to try
 *   (`workflows/audience/begin-export.ts`).
 * - At least 300 people.
 *
 * https://learn.microsoft.com/en-us/advertising/bulk-service/customer-list-item
 */
export const microsoft: NetworkFormat = {
  network: "microsoft",
  identifiers: ["hashed"],
  by: [],
  extension: "csv",
  line_end: "\r\n",
  least: 300,
  most: {},
  rules: { email: { normalize: normalizeEmail, hashed: true } },
  namesList: true,
  preamble: (options) => [
    [...HEADER],
    row({ Type: "Format Version", Name: "6.0" }),
    row({
      Type: "Customer List",
      Status: "Active",
      Id: listId(options),
      Scope: "Customer",
      Audience: listName(options),
      "Action Type": options.action === "removals" ? "Remove" : "Add",
    }),
  ],
  toRow(person, options) {
    const email = emailCell(person.email, normalizeEmail, options)
    if ("left_out" in email) {
      return email
    }
    return { cells: itemRow(email.cell, options) }
  },
  again: (cells, options) =>
    itemRow(cells[HEADER.indexOf("Text")] ?? "", options),
}

function itemRow(hash: string, options: FileOptions): string[] {
  const id = listId(options)
  return row({
    Type: "Customer List Item",
    "Parent Id": id,
    Audience: id === "" ? listName(options) : "",
    "Sub Type": "Email",
    Text: hash,
  })
}

function row(cells: Partial<Record<Column, string>>): string[] {
  return HEADER.map((column) => cells[column] ?? "")
}

function listId({ action, audience }: FileOptions): string {
  const known = audience.network_list_id?.trim()
  return known !== undefined && /^\d{1,19}$/.test(known)
    ? known
    : action === "members"
      ? NEW_LIST
      : ""
}

function listName({ audience }: FileOptions): string {
  return (
    tidyText([...tidyText(audience.name)].slice(0, LONGEST_NAME).join("")) ||
    audience.id
  )
}
