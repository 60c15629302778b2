import type { MedusaContainer } from "@medusajs/framework/types"

import { countTroubledTouches } from "../../modules/recovery/queries/report/count-troubled-touches"
import type { AdminHealthProblem, AdminHealthResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { ensureDefaultSequence } from "../sequence/ensure-default-sequence"
import { loadSequences } from "../sequence/load-sequences"
import { listSetupProblems } from "../touch/list-setup-problems"

/** What keeps messages from going out or needs a look, in plain words. */
export async function checkHealth(
  container: MedusaContainer,
  now: Date
): Promise<AdminHealthResponse["health"]> {
  const recovery = recoveryModule(container)
  await ensureDefaultSequence(recovery)
  const sequences = await loadSequences(recovery)
  const touches = await recovery.read((db) => countTroubledTouches(db, now))
  const problems: AdminHealthProblem[] = (
    await listSetupProblems(container)
  ).map((problem) => ({ ...problem, count: touches.due }))
  if (!sequences.some(({ status }) => status === "active")) {
    problems.push({
      code: "sequence_inactive",
      message:
        "No sequence is active, so abandoned carts are noted and nobody is messaged. Activate one to begin.",
      count: 0,
    })
  }
  if (touches.uncertain) {
    problems.push({
      code: "touches_uncertain",
      message:
        "It is not known whether these messages were sent: a worker stopped or the provider fell silent while they were handed over. They are not sent again.",
      count: touches.uncertain,
    })
  }
  if (touches.failed) {
    problems.push({
      code: "touches_failed",
      message:
        "These messages could not be sent in the last seven days. The cart's page says why.",
      count: touches.failed,
    })
  }
  return { ok: problems.length === 0, problems }
}
