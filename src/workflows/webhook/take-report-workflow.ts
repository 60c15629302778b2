import { createHash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { readEvents } from "../../domain/webhook/read-events"
import {
  type Doubt,
  isProved,
  type WebhookCall,
} from "../../domain/webhook/webhook-call"
import {
  isWebhookProvider,
  type WebhookProvider,
} from "../../domain/webhook/webhook-provider"
import { useProof } from "../../modules/recovery/queries/webhook/use-proof"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { confirmSubscription } from "./confirm-subscription"
import { noteDoubt } from "./note-doubt"
import { proveCall } from "./prove-call"
import { takeEvents } from "./take-events"

export type TakeReportInput = {
  /** As in the address that was called. */
  provider: string
  /** Its bytes, in base64: proofs are about these. */
  body: string
  headers: Record<string, string | string[] | undefined>
  /** The address as the provider was given it. */
  url: string
  now: Date
}

export type ReportAnswer =
  | { taken: true; events: number }
  | {
      taken: false
      why: Doubt | "unknown_provider" | "malformed"
    }

const takeReportStep = createStep(
  "recovery-take-report",
  async (input: TakeReportInput, { container }) =>
    new StepResponse(
      await takeReport(container, { ...input, now: new Date(input.now) })
    )
)

/**
 * Takes what a provider reports about messages: bounces, complaints,
 * deliveries, unsubscribes. Only what the provider proves to have said is
 * believed; a report that comes again, or late, changes nothing more. Answers
 * why a call was not taken, and how many events were new.
 */
export const takeReportWorkflow = createWorkflow(
  "recovery-take-report",
  (input: TakeReportInput) => new WorkflowResponse(takeReportStep(input))
)

async function takeReport(
  container: MedusaContainer,
  { provider, body: bytes, headers, url, now }: TakeReportInput
): Promise<ReportAnswer> {
  const call = {
    raw: Buffer.from(bytes, "base64"),
    header: (name: string) => [headers[name] ?? null].flat()[0] ?? null,
    url,
  }
  if (!isWebhookProvider(provider)) {
    return { taken: false, why: "unknown_provider" }
  }
  const proved = await proveCall(container, provider, call, now)
  if (!proved) {
    return { taken: false, why: "unknown_provider" }
  }
  const { proof, body } = proved
  const refuse = async (why: Doubt | "malformed") => {
    await noteDoubt(container, provider, why, now)
    return { taken: false as const, why }
  }
  if (!isProved(proof)) {
    return await refuse(body === undefined ? "malformed" : proof.doubt)
  }
  if (body === undefined) {
    return await refuse("malformed")
  }
  if (!(await isFirstUse(container, provider, proof.repeat, call, now))) {
    return await refuse("forged")
  }
  if (provider === "ses") {
    await confirmSubscription(body)
  }
  const events = readEvents(provider, body, proof.repeat)
  return {
    taken: true,
    events: events.length
      ? await takeEvents(container, provider, events, now)
      : 0,
  }
}

/** Mailgun's proof says nothing of the body: it counts for one body. */
async function isFirstUse(
  container: MedusaContainer,
  provider: WebhookProvider,
  repeat: string | null,
  { raw }: WebhookCall,
  now: Date
): Promise<boolean> {
  if (provider !== "mailgun" || repeat === null) {
    return true
  }
  return await recoveryModule(container).read((db) =>
    useProof(db, {
      id: newId("rwev"),
      provider,
      proof: repeat,
      used_for: createHash("sha256").update(raw).digest("hex"),
      at: now,
    })
  )
}
