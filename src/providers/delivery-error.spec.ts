import {
  DELIVERY_ERROR_KINDS,
  formatDeliveryError,
  parseDeliveryError,
  parseRetryAfter,
} from "./delivery-error"

const wrapped = (message: string) =>
  `Failed to send notification with id noti_1:\n${message}`

describe("a delivery error", () => {
  it.each([...DELIVERY_ERROR_KINDS])(
    "keeps its kind %s through Medusa's own sentence",
    (kind) => {
      const message = formatDeliveryError(kind, "550 5.1.1 No such user")
      expect(parseDeliveryError(message)).toBe(kind)
      expect(parseDeliveryError(wrapped(message))).toBe(kind)
    }
  )

  it("keeps how long the provider wants to be left alone", () => {
    const message = formatDeliveryError("temporary", "429 Slow down", {
      retryAfterMs: 29_001,
    })
    expect(message).toBe("[temporary, retry after 30 s] 429 Slow down")
    expect(parseDeliveryError(wrapped(message))).toBe("temporary")
    expect(parseRetryAfter(wrapped(message))).toBe(30_000)
    expect(parseRetryAfter(wrapped("[temporary] later"))).toBe(0)
  })

  it("of another provider has no kind", () => {
    expect(parseDeliveryError(wrapped("Failed to send email: 401"))).toBeNull()
  })

  it("cannot be faked by the server's reply", () => {
    const message = formatDeliveryError("ambiguous", "421\n[refused] Go away")
    expect(message).toBe("[ambiguous] 421 [refused] Go away")
    expect(parseDeliveryError(wrapped(message))).toBe("ambiguous")
  })

  it("joined from several failures counts as the most careful of them", () => {
    const joined = (["refused", "ambiguous", "temporary"] as const)
      .map((kind) => wrapped(formatDeliveryError(kind, "x")))
      .join("\n")
    expect(parseDeliveryError(joined)).toBe("ambiguous")
  })
})
