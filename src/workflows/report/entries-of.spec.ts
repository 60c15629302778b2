import type { AdminAddressState } from "../../types"
import { entriesOf } from "./entries-of"

const BLOCK = {
  reason: "unsubscribed",
  source: "admin",
  at: "2026-03-01T12:00:00.000Z",
  by: "Ada",
  note: null,
  lifted_at: "2026-03-02T12:00:00.000Z",
  lift_note: null,
}
const state = (lifted_by: string | null) =>
  ({
    blocks: [],
    lifted: [{ ...BLOCK, lifted_by }],
  }) as unknown as AdminAddressState

it("an admin who took a block back did so, also when the note is erased", () => {
  expect(entriesOf(state("Ada"))).toMatchObject([
    { kind: "blocked_by_admin", by: "Ada", reason: null },
    { kind: "unblocked_by_admin", by: "Ada", reason: null },
  ])
})

it("what a person took back is no entry of an admin's", () => {
  expect(entriesOf(state(null))).toMatchObject([{ kind: "blocked_by_admin" }])
})
