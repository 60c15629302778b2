import fs from "node:fs"

/** Items that are written together, and the file that holds them until then. */
export type Page<T> = {
  file: string
  fd: number | null
  items: T[]
  /** Lines of it that are no items. */
  unreadable?: string[]
}

/**
 * Appends all of a line or nothing: a full disk takes what still fits.
 * @throws where it does not fit
 */
export function append(fd: number, line: string): void {
  const bytes = Buffer.from(line)
  let written = fs.writeSync(fd, bytes)
  try {
    while (written < bytes.length) {
      written += fs.writeSync(fd, bytes.subarray(written))
    }
  } catch (error) {
    fs.ftruncateSync(fd, fs.fstatSync(fd).size - written)
    throw error
  }
}

/** What a file holds. */
export function readPage<T>(file: string): Page<T> {
  const lines = fs.readFileSync(file, "utf8").split("\n")
  // The last line of a process that died while it wrote was not answered.
  const whole = lines.slice(0, -1).map(parse<T>)
  return {
    file,
    fd: null,
    items: whole.flatMap(({ item }) => item ?? []),
    unreadable: whole.flatMap(({ item, line }) => (item ? [] : line)),
  }
}

function parse<T>(line: string): { line: string; item: T | null } {
  try {
    const item: unknown = JSON.parse(line)
    return { line, item: typeof item === "object" ? (item as T | null) : null }
  } catch {
    return { line, item: null }
  }
}
