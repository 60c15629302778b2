import type {
  AdminAddressState,
  AdminBlock,
  AdminTimelineEntry,
} from "../../types"

const NOTHING = {
  step: null,
  step_name: null,
  code: null,
  actor: null,
  touch_id: null,
  consent: null,
  amount: null,
  currency_code: null,
  sequence_name: null,
  passed_over: null,
} as const

/**
 * What staff did about an address, for the timeline of a cart that bears it.
 * What a person or a provider said is told by the messages themselves.
 */
export function entriesOf({
  blocks,
  lifted,
}: AdminAddressState): AdminTimelineEntry[] {
  const begun = [...blocks, ...lifted].flatMap((block) => {
    const kind = kindOf(block)
    const { at, note, by } = block
    return kind ? [{ ...NOTHING, at, kind, reason: note, by }] : []
  })
  const ended = lifted.flatMap(({ lifted_at, lifted_by, lift_note }) =>
    lifted_by === null
      ? []
      : {
          ...NOTHING,
          at: lifted_at,
          kind: "unblocked_by_admin" as const,
          reason: lift_note,
          by: lifted_by,
        }
  )
  return [...begun, ...ended]
}

function kindOf({ source }: AdminBlock): AdminTimelineEntry["kind"] | null {
  switch (source) {
    case "admin":
      return "blocked_by_admin"
    case "import":
      return "blocked_by_import"
    default:
      return null
  }
}
