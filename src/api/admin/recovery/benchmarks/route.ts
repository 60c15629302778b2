import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listBenchmarks } from "../../../../modules/recovery/queries/report/benchmarks"
import type { AdminBenchmarksResponse } from "../../../../types"
import { writeBenchmarksWorkflow } from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import type { AdminWriteBenchmarksType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBenchmarksResponse>
) {
  const benchmarks = await recoveryModule(req.scope).read(listBenchmarks)
  res.json({ benchmarks })
}

/** Keeps these figures, and no others. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminWriteBenchmarksType>,
  res: MedusaResponse<AdminBenchmarksResponse>
) {
  await writeBenchmarksWorkflow(req.scope).run({ input: req.validatedBody })
  const benchmarks = await recoveryModule(req.scope).read(listBenchmarks)
  res.json({ benchmarks })
}
