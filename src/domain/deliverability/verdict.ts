/** How one thing of the set-up stands. What nobody could find out is no fault. */
export type SetupState = "ok" | "attention" | "not_known"

/** The state, which sentence says why, and what that is filled with. */
export type Verdict = {
  state: SetupState
  code: string
  params: Record<string, string | number | null>
}

const verdict =
  (state: SetupState) =>
  (code: string, params: Verdict["params"] = {}): Verdict => ({
    state,
    code,
    params,
  })

export const ok = verdict("ok")
export const attention = verdict("attention")
export const notKnown = verdict("not_known")
