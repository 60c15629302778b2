import { createFormatters } from "../format/create-formatters"
import { describeActual } from "./describe-actual"

const tell = (
  field: Parameters<typeof describeActual>[0]["field"],
  actual: string
) =>
  describeActual({ field }, actual, {
    formatters: createFormatters("en"),
    nameOf: (_, word) => `<${word}>`,
    now: new Date("2026-03-10T00:00:00Z"),
  })

describe("what somebody has instead", () => {
  it("is written as the reader writes it", () => {
    expect(tell("cart_value", "80.5 eur")).toBe("€80.50")
    expect(tell("spent", "10 eur, 5 usd")).toBe("€10.00, $5.00")
    expect(tell("order_count", "1200")).toBe("1,200")
    expect(tell("abandoned", "2026-03-01T00:00:00.000Z")).toBe("9 days ago")
    expect(tell("country", "at")).toBe("<at>")
  })

  it("stays as it is where it is not what was expected", () => {
    expect(tell("cart_value", "free")).toBe("free")
    expect(tell("abandoned", "once")).toBe("once")
  })
})
