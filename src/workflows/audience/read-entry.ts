import type { AudiencePerson } from "../../domain/audience/audience-person"
import type { Cells } from "../../modules/recovery/open-aside"

/** A row of `people-source.ts`. */
export type Entry = {
  person: AudiencePerson
  /** Of an erased person, the network's own row. */
  erased: string[] | null
  /** What is kept of it until the file has arrived. */
  line: string
  /** What they agreed to, or why they go. */
  why: string
}

export function readMember(cells: Cells): Entry {
  return {
    person: readPerson(cells, 3),
    erased: null,
    line: `${cells[0]} ${cells[1]}`,
    why: cells[2] || "unworded",
  }
}

export function readRemoval(cells: Cells): Entry {
  const erased = cells[4]
  return {
    person: readPerson(cells, 5),
    erased: erased ? (JSON.parse(erased) as string[]) : null,
    line: `${cells[0]} ${cells[1]} ${cells[2]}`,
    why: cells[3]!,
  }
}

function readPerson(cells: Cells, at: number): AudiencePerson {
  const value = cells[at + 9]
  return {
    contact_id: cells[at]!,
    email: cells[at + 1] || null,
    phone: cells[at + 2] || null,
    first_name: cells[at + 3] || null,
    last_name: cells[at + 4] || null,
    city: cells[at + 5] || null,
    province: cells[at + 6] || null,
    postal_code: cells[at + 7] || null,
    country_code: cells[at + 8] || null,
    value: value ? Number(value) : null,
  }
}
