import { EMAIL } from "../../domain/touch/channel"
import type { AdminSequence } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { ensureDefaultSequence } from "./ensure-default-sequence"
import { type LoadedSequence, loadSequences } from "./load-sequences"

/** Every sequence, as the dashboard shows it. */
export async function listSequences(
  recovery: RecoveryModuleService,
  now: Date
): Promise<AdminSequence[]> {
  await ensureDefaultSequence(recovery, now)
  return (await loadSequences(recovery)).map(toAdminSequence)
}

/** One sequence that is known to be there. */
export async function retrieveSequence(
  recovery: RecoveryModuleService,
  id: string
): Promise<AdminSequence> {
  const sequences = await loadSequences(recovery)
  return toAdminSequence(sequences.find((sequence) => sequence.id === id)!)
}

function toAdminSequence(sequence: LoadedSequence): AdminSequence {
  return {
    id: sequence.id,
    name: sequence.name,
    status: sequence.status,
    steps: sequence.steps.map((step) => ({
      id: step.id,
      position: step.position,
      name: step.name,
      delay: step.delay,
      channel: EMAIL,
      incentive: step.incentive,
      content: step.content,
      version: step.version,
    })),
  }
}
