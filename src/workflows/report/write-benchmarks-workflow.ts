import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Benchmark } from "../../domain/report/benchmark"
import { writeBenchmarks } from "../../modules/recovery/queries/report/benchmarks"
import { recoveryModule } from "../recovery-module"

export type WriteBenchmarksInput = { benchmarks: Benchmark[] }

const writeBenchmarksStep = createStep(
  "recovery-write-benchmarks",
  async ({ benchmarks }: WriteBenchmarksInput, { container }) => {
    await recoveryModule(container).transaction((db) =>
      writeBenchmarks(db, benchmarks)
    )
    return new StepResponse(undefined)
  }
)

/** Keeps the figures that the funnel's rates are laid beside, all at once. */
export const writeBenchmarksWorkflow = createWorkflow(
  "recovery-write-benchmarks",
  (input: WriteBenchmarksInput) =>
    new WorkflowResponse(writeBenchmarksStep(input))
)
