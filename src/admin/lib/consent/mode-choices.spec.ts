import type { AdminConsentPlace } from "../../../types"
import { changedChoices, draftsOf } from "./mode-choices"

const place = (
  name: AdminConsentPlace["place"],
  mode: AdminConsentPlace["recommended"] | null
): AdminConsentPlace => ({
  place: name,
  countries: [],
  recommended: "explicit",
  law: "",
  is_chosen: mode !== null,
  choice: mode && {
    id: "rcch_1",
    place: name,
    sales_channel_id: null,
    mode,
    offered_since: "2026-01-02T00:00:00.000Z",
    actor_id: null,
    chosen_at: "2026-02-01T00:00:00.000Z",
  },
  last_week: { carts: 0, explicit: 0, soft_opt_in: 0, legitimate_interest: 0 },
})

describe("what an admin chooses", () => {
  const places = [place("eu", "soft_opt_in"), place("elsewhere", null)]

  it("is nothing before they choose", () => {
    expect(changedChoices(places, draftsOf(places))).toEqual([])
  })

  it("is what differs from what was chosen", () => {
    const drafts = draftsOf(places)
    drafts.elsewhere!.mode = "explicit"
    expect(changedChoices(places, drafts)).toEqual([
      { place: "elsewhere", mode: "explicit", offered_since: null },
    ])
  })

  it("says since when people could say no, where that counts", () => {
    const drafts = draftsOf(places)
    drafts.eu!.offeredSince = "2026-03-04"
    expect(changedChoices(places, drafts)).toEqual([
      {
        place: "eu",
        mode: "soft_opt_in",
        offered_since: "2026-03-04T00:00:00.000Z",
      },
    ])
    drafts.eu!.mode = "explicit"
    expect(changedChoices(places, drafts)[0]!.offered_since).toBeNull()
  })
})
