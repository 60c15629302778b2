import type { AdminSequence, AdminSequenceListResponse } from "../../../types"
import { getRecovery } from "../api/recovery-api"

/** All sequences with their steps. */
export const listSequences = async (): Promise<AdminSequence[]> =>
  (await getRecovery<AdminSequenceListResponse>("sequences")).sequences
