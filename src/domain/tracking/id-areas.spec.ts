import { foreignIds, newIds, passedIds } from "./id-areas"
import { firstIdAt, ulidAt } from "./ulid-time"

const at = (year: number) => Date.UTC(year, 5)
const id = (year: number) => `order_${ulidAt(at(year), new Uint8Array(10))}`
const cursor = firstIdAt("order", new Date(at(2026)))
const lies = (
  id: string,
  { after, before }: { after: string; before: string | null }
) => id > after && (before === null || id < before)

describe("where ids lie", () => {
  it.each([
    ["made after the cursor", id(2027), "new"],
    ["made much later", id(2060), "new"],
    ["made before the cursor", id(2025), "passed"],
    ["of an import", "order_legacy_17", "foreign"],
    ["a number", "order_12345", "foreign"],
    ["of other letters", "so-17", "foreign"],
    ["a UUID", "00000000-0000-4000-8000-000000000000", "foreign"],
    ["of another prefix", "ord_01K0000000000000000000000", "foreign"],
  ])("one %s", (_, id, area) => {
    const found = {
      new: lies(id, newIds("order", cursor)),
      passed: lies(id, passedIds("order", cursor)),
      foreign: foreignIds("order").some((range) => lies(id, range)),
    }
    expect(found).toEqual({
      new: area === "new",
      passed: area === "passed",
      foreign: area === "foreign",
    })
  })
})
