import { distinctId } from "./distinct-id"
import { FACT_KINDS } from "./fact-kind"
import { EVENT_NAMES, eventUuid, isTold } from "./told-event"

const SECRET = "0123456789abcdef0123456789abcdef"

const FACT = {
  cart_id: "cart_1",
  enrollment_id: "renr_1",
  touch_id: "rtch_1",
  event_id: "rtev_1",
  order_id: "order_1",
}

describe("an event's UUID", () => {
  it("is one by kind and by what it is about", () => {
    const kinds = FACT_KINDS.filter(isTold)
    expect(kinds).toHaveLength(Object.keys(EVENT_NAMES).length)
    const uuids = kinds.map((kind) => eventUuid({ ...FACT, kind }))
    expect(new Set(uuids).size).toBe(kinds.length)
    for (const uuid of uuids) {
      expect(uuid).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
      )
    }
    expect(
      eventUuid({ ...FACT, kind: "message_sent", touch_id: "x" })
    ).not.toBe(eventUuid({ ...FACT, kind: "message_sent" }))
  })

  it("stays the same for ever", () => {
    expect(eventUuid({ ...FACT, kind: "cart_recovered" })).toBe(
      "4a325cb1-d586-51ad-a6b7-160b7ba5778b"
    )
  })
})

describe("the distinct id", () => {
  const known = {
    ofCart: undefined,
    customer_id: "cus_1",
    contact_id: "rcon_1",
    cart_id: "cart_1",
  }

  it("is what the front end wrote on the cart, else the account's id", () => {
    expect(distinctId(SECRET, { ...known, ofCart: " ph_7 " })).toBe("ph_7")
    expect(distinctId(SECRET, known)).toBe("cus_1")
  })

  it.each(["ada@example.com", "", "null", "anonymous", "x".repeat(201), 7, {}])(
    "is never %p",
    (ofCart) => {
      expect(distinctId(SECRET, { ...known, ofCart })).toBe("cus_1")
    }
  )

  it("of a guest tells nobody who it is, and is theirs alone", () => {
    const guest = { ...known, customer_id: null }
    const id = distinctId(SECRET, guest)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(distinctId(SECRET, { ...guest, cart_id: "other" })).toBe(id)
    expect(distinctId(SECRET, { ...guest, contact_id: "other" })).not.toBe(id)
    expect(distinctId(`${SECRET}x`, guest)).not.toBe(id)
  })
})
