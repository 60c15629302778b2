import { whyUnreachable } from "./decide-enrollment"

const REACHABLE = {
  storeStop: null,
  email: "a@b.co",
  suppression: null,
  leftOut: false,
  permission: null,
  robot: false,
  worth: 20,
  sequenceIsActive: true,
  noneFits: false,
  alreadyEnrolled: false,
  tooOld: false,
}

describe("an abandoned cart's person", () => {
  it("is enrolled when nothing speaks against it", () => {
    expect(whyUnreachable(REACHABLE)).toBeNull()
  })

  it.each([
    ["store_excluded", { storeStop: "store_excluded" as const, email: null }],
    ["store_closed", { storeStop: "store_closed" as const }],
    ["no_address", { email: null }],
    ["unsubscribed", { suppression: "unsubscribed" }],
    ["erased", { suppression: "erased" }],
    ["suppressed", { suppression: "bounced" }],
    ["left_out", { leftOut: true }],
    [
      "no_consent",
      { permission: { may: false as const, reason: "no_consent" as const } },
    ],
    ["worth_nothing", { worth: 0 }],
    ["already_enrolled", { alreadyEnrolled: true }],
    ["too_old", { tooOld: true }],
    ["sequence_inactive", { sequenceIsActive: false }],
  ])("is not enrolled: %s", (reason, fact) => {
    expect(whyUnreachable({ ...REACHABLE, ...fact })).toBe(reason)
  })
})
