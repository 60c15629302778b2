import type { AudiencePerson } from "../audience-person"
import type { Network } from "../network"

export type FileOptions = {
  identifiers: "hashed" | "plain"
  /** Which identifier the file holds, where it can hold only one. */
  by?: "email" | "phone"
  action: "members" | "removals"
  audience: {
    id: string
    name: string
    /** What the network calls the list, where a file has to say so. */
    network_list_id?: string | null
  }
}

/** Why a person is not in the file. */
export const LEFT_OUT_REASONS = [
  "no_email",
  "bad_email",
  "no_phone",
  "bad_phone",
  "formula",
  "nothing_to_match",
] as const

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

export type Row = { cells: string[] } | { left_out: LeftOutReason }

/** How a network writes one kind of identifier. */
export type IdentifierRule = {
  /** Null for what is none. */
  normalize: (input: string, country: string | null) => string | null
  /** False: the network takes it in the clear, and only so. */
  hashed: boolean
}

export type Identifier =
  | "email"
  | "phone"
  | "name"
  | "city"
  | "state"
  | "zip"
  | "country"
  | "birth_date"
  | "gender"
  | "ad_id"
  | "handle"
  | "external_id"

/** All that is known of a network's audience file: data and pure functions. */
export type NetworkFormat = {
  network: Network
  /** What the addresses may be; the first is what one gets. */
  identifiers: ("hashed" | "plain")[]
  /** Which identifier a file may hold; empty where it holds all. */
  by: ("email" | "phone")[]
  extension: "csv" | "txt"
  line_end: "\n" | "\r\n"
  /** Below so many rows the network cannot use the list. */
  least: number
  /** A file has no more rows, the preamble not counted, and no more bytes. */
  most: { rows?: number; bytes?: number }
  /** How the network writes each identifier it knows, in a file or not. */
  rules: Partial<Record<Identifier, IdentifierRule>>
  /** The rows before the first person: the header, if the file has one. */
  /** Its files say which list they are about: `network_list_id`. */
  namesList?: true
  preamble(options: FileOptions): string[][]
  toRow(person: AudiencePerson, options: FileOptions): Row
  /** A row that was kept, as the file wants it that it is in now. */
  again?(cells: string[], options: FileOptions): string[]
}
