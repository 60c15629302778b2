import type { ItemSnapshot } from "./cart-facts"

type Line = Pick<ItemSnapshot, "title" | "variant_title" | "metadata">

/** Names of what programs note on a line for themselves. */
const INTERNAL = /^_|(?:^|[_\W])(?:id|ids|key|hash|token|url|sku|ref)$|Id$/i

/**
 * What tells lines apart that look alike otherwise, such as an engraving, for
 * each line: the values on which they differ, of whatever the shopper or the
 * shop noted there. Nothing for a line that has no double. The words are the
 * shopper's own and not judged here.
 */
export function lineDetails(lines: Line[]): string[][] {
  const alike = new Map<string, Line[]>()
  const kind = (line: Line) => `${line.title}\n${line.variant_title ?? ""}`
  for (const line of lines) {
    alike.set(kind(line), [...(alike.get(kind(line)) ?? []), line])
  }
  return lines.map((line) => {
    const others = alike.get(kind(line))!.filter((other) => other !== line)
    return Object.entries(line.metadata ?? {}).flatMap(([name, value]) =>
      isWord(value) &&
      !INTERNAL.test(name) &&
      others.some((other) => other.metadata?.[name] !== value)
        ? [String(value)]
        : []
    )
  })
}

function isWord(value: unknown): value is string | number {
  return (
    (typeof value === "string" && value.trim() !== "") ||
    (typeof value === "number" && Number.isFinite(value))
  )
}
