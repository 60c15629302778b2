import type { CodeState } from "../../../../domain/incentive/code-state"

export type SqlPart = { sql: string; params: unknown[] }

/** What the table calls them. Any other is no code that anybody was given. */
const STATES = {
  live: "issued",
  redeemed: "redeemed",
  expired: "expired",
  revoked: "revoked",
} as const satisfies Record<CodeState, string>

/** SQL of where a code stands at a moment, with one parameter: that moment. */
export const CODE_STATE = `
  CASE WHEN incentive.state <> 'issued' THEN incentive.state
       WHEN incentive.expires_at > ? THEN 'live' ELSE 'expired' END`

/**
 * SQL: the codes of a state, a run of the index. One that ran out a moment ago
 * and is not taken back yet is not live, where those are asked for.
 */
export function codeRun(state: CodeState, liveAt: Date | null): SqlPart {
  const live = state === "live" && liveAt
  return {
    sql: `state = ? AND issued_at IS NOT NULL AND deleted_at IS NULL
          ${live ? "AND expires_at > ?" : ""}`,
    params: live ? [STATES.live, liveAt] : [STATES[state]],
  }
}
