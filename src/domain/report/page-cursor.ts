/** Where a page of a sorted list ends: the row beside it. */
export type PageCursor = {
  /** The column that the list is sorted by. */
  sort: string
  /** The row's value in it, as the database writes it; null when it has none. */
  key: string | null
  id: string
}

/** A cursor as clients get it: opaque, and fit for an address. */
export function writeCursor({ sort, key, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url")
}

/** Reads a cursor; null when nobody was given it. */
export function readCursor(text: string): PageCursor | null {
  try {
    const parts: unknown = JSON.parse(
      Buffer.from(text, "base64url").toString("utf8")
    )
    if (!Array.isArray(parts) || parts.length !== 3) {
      return null
    }
    const [sort, key, id] = parts as unknown[]
    return isText(sort) && (key === null || isText(key)) && isText(id)
      ? { sort, key, id }
      : null
  } catch {
    return null
  }
}

/** What a database can hold. */
function isText(value: unknown): value is string {
  return typeof value === "string" && !value.includes("\0")
}
