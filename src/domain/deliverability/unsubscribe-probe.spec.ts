import { randomBytes } from "node:crypto"

import { hashToken } from "../return/link-token"
import { readToken } from "../return/read-token"
import {
  answerToProbe,
  findProbeAnswer,
  makeProbe,
  PROBE_BYTES,
} from "./unsubscribe-probe"

const SECRET = "0123456789abcdef0123456789abcdef"
const OTHER = "fedcba9876543210fedcba9876543210"
const probe = (secret = SECRET) => makeProbe(secret, randomBytes(PROBE_BYTES))

describe("a link that is only tried", () => {
  it("looks like any other, and gets through the door as it is", () => {
    const token = probe()
    expect(hashToken(token)).not.toBeNull()
    expect(readToken(token)).toBe(token)
  })

  it("is known to whoever has the secret, also an earlier one", () => {
    const token = probe()
    const answer = answerToProbe(SECRET, token)
    expect(findProbeAnswer([SECRET], token)).toBe(answer)
    expect(findProbeAnswer([OTHER, SECRET], token)).toBe(answer)
    expect(answer).not.toContain(token)
  })

  it("is nothing to anybody else, and no real token is one", () => {
    expect(findProbeAnswer([OTHER], probe())).toBeNull()
    for (const token of [
      randomBytes(32).toString("base64url"),
      "",
      "-",
      "x".repeat(43),
      `${probe()}A`,
      probe().slice(0, -1),
    ]) {
      expect(findProbeAnswer([SECRET, OTHER], token)).toBeNull()
    }
  })

  it("is answered differently each time", () => {
    expect(answerToProbe(SECRET, probe())).not.toBe(
      answerToProbe(SECRET, probe())
    )
  })
})
