import { whyStoreIsStill } from "./placed-store"
import type { Store } from "./store"

const why = (send: boolean, channel: "open" | "disabled" | "gone") =>
  whyStoreIsStill({ store: { send } as Store, channel })

describe("a store", () => {
  it("writes while its sales channel sells", () => {
    expect(why(true, "open")).toBeNull()
  })

  it("does not write for a channel that is disabled or deleted", () => {
    expect(why(true, "disabled")).toBe("store_closed")
    expect(why(true, "gone")).toBe("store_closed")
  })

  it("that is kept out never writes", () => {
    expect(why(false, "open")).toBe("store_excluded")
    expect(why(false, "gone")).toBe("store_excluded")
  })
})
