import type { ConsentBasis, ConsentMode } from "./consent-mode"
import type { ConsentRecord } from "./consent-record"

export type ConsentFacts = {
  now: Date
  /** What holds where the person is. */
  choice: {
    id: string
    mode: ConsentMode
    /** Since when everybody who buys could say no, by the store's own word. */
    offered_since: Date | null
  } | null
  /** The decision that holds for the address and the purpose. */
  record: Pick<ConsentRecord, "id" | "decision"> | null
  /** Their last order that stands, and that they could say no at it. */
  order: { id: string; placed_at: Date; offered_id: string | null } | null
  /** How long a purchase counts there; null without an end. */
  purchaseCountsMs: number | null
}

export type NoConsent = "no_consent" | "consent_withdrawn" | "no_consent_mode"

/** Why somebody may be written to: a record, an order, or the store's choice. */
export type Permission =
  | { may: true; basis: ConsentBasis; evidence_id: string }
  | { may: false; reason: NoConsent }

/**
 * Whether somebody may be written to, and on which evidence. A no always
 * holds and a recorded yes is enough in every mode; without a mode that was
 * chosen nobody else is written to.
 */
export function mayWrite(facts: ConsentFacts): Permission {
  const { choice, record } = facts
  if (record?.decision === "withdrawn") {
    return { may: false, reason: "consent_withdrawn" }
  }
  if (record?.decision === "granted") {
    return { may: true, basis: "explicit", evidence_id: record.id }
  }
  if (!choice) {
    return { may: false, reason: "no_consent_mode" }
  }
  if (choice.mode === "explicit") {
    return { may: false, reason: "no_consent" }
  }
  const bought = customersEvidence(facts)
  if (bought) {
    return { may: true, basis: "soft_opt_in", evidence_id: bought }
  }
  return choice.mode === "legitimate_interest"
    ? { may: true, basis: "legitimate_interest", evidence_id: choice.id }
    : { may: false, reason: "no_consent" }
}

/** What shows that a customer could say no when they bought. */
function customersEvidence({
  now,
  choice,
  order,
  purchaseCountsMs,
}: ConsentFacts): string | null {
  if (
    !order ||
    (purchaseCountsMs !== null &&
      order.placed_at.getTime() + purchaseCountsMs < now.getTime())
  ) {
    return null
  }
  if (order.offered_id) {
    return order.offered_id
  }
  return choice?.offered_since && choice.offered_since <= order.placed_at
    ? order.id
    : null
}
