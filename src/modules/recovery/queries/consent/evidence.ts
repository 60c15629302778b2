/**
 * SQL for what a message went out on (`AdminEvidence`), of a row named `touch`
 * to which `EVIDENCE_ROWS` is joined.
 */
export const EVIDENCE = `
  CASE WHEN touch.consent_basis IS NOT NULL THEN jsonb_build_object(
    'basis', touch.consent_basis,
    'source', shown.source,
    'at', COALESCE(shown.decided_at, chosen.chosen_at, bought.placed_at),
    'version', wording.version,
    'order_id', bought.order_id) END`

/** The row that a touch's evidence is: a record, a choice or an order. */
export const EVIDENCE_ROWS = `
  LEFT JOIN recovery_consent AS shown ON shown.id = touch.consent_evidence_id
  LEFT JOIN recovery_consent_wording AS wording
    ON wording.id = shown.wording_id
  LEFT JOIN recovery_consent_choice AS chosen
    ON chosen.id = touch.consent_evidence_id
  LEFT JOIN recovery_order AS bought
    ON bought.order_id = touch.consent_evidence_id`
