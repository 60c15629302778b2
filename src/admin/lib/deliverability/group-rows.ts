import type { AdminSetupRow } from "../../../types"

/** The parts of the page, and which subjects each is about. */
const GROUPS = {
  sender: ["provider", "sender", "postal_address"],
  links: ["links", "storefront", "one_click"],
  domain: ["spf", "dkim", "dmarc"],
  reputation: ["complaints", "bounces", "reports"],
} as const satisfies Record<string, AdminSetupRow["subject"][]>

export type SetupGroup = keyof typeof GROUPS

/** The rows part by part, in the order of the page; no part is empty. */
export const groupRows = (
  rows: AdminSetupRow[]
): { group: SetupGroup; rows: AdminSetupRow[] }[] =>
  (Object.keys(GROUPS) as SetupGroup[])
    .map((group) => ({
      group,
      rows: rows.filter(({ subject }) =>
        (GROUPS[group] as readonly string[]).includes(subject)
      ),
    }))
    .filter((part) => part.rows.length > 0)
