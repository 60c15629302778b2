import { uuidV5 } from "./uuid-v5"

const DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

describe("a version 5 UUID", () => {
  it("is what RFC 9562 says it is", () => {
    expect(uuidV5(DNS, "www.example.com")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2"
    )
  })
})
