import { randomBytes } from "node:crypto"

import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Network } from "../../domain/audience/network"
import {
  encodeToken,
  hashToken,
  TOKEN_BYTES,
} from "../../domain/return/link-token"
import { addMs } from "../../domain/time/duration"
import { insertFeed } from "../../modules/recovery/queries/audience/feeds"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { planExport } from "./begin-export"
import { queueFeedFile } from "./keep-files"
import { makeQueued } from "./make-queued"

export type CreateFeedInput = {
  audience_id: string
  network: Network
  content: "members" | "removals"
  by?: "email" | "phone"
  days: number
  /** The user's, or the API key's, id. */
  by_user: string | null
  now: Date
}

const DAY_MS = 24 * 3_600_000

const createFeedStep = createStep(
  "recovery-create-feed",
  async (input: CreateFeedInput, { container }) => {
    const { days, by_user, ...wanted } = input
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    // What the network does not take is told now, and not by a file that fails.
    const { by } = await planExport(container, wanted, {
      way: "feed",
      actor: { type: "feed", id: null },
      now,
    })
    const token = encodeToken(randomBytes(TOKEN_BYTES))
    const feed = {
      id: newId("rafd"),
      audience_id: input.audience_id,
      network: input.network,
      content: input.content,
      by,
    }
    await recovery.read((db) =>
      insertFeed(db, {
        ...feed,
        token_hash: hashToken(token)!,
        expires_at: addMs(now, days * DAY_MS),
        created_by: by_user,
      })
    )
    await queueFeedFile(container, { feed, now })
    void makeQueued(container, now)
    const base = recovery.options.backendUrl.replace(/\/+$/, "")
    return new StepResponse({
      id: feed.id,
      url: `${base}/recovery/feeds/${token}`,
    })
  }
)

/**
 * Makes an address that a network fetches a fresh file from. Only its hash is
 * kept.
 * @throws MedusaError INVALID_DATA for what the network does not take,
 *   NOT_FOUND when there is no such audience
 */
export const createFeedWorkflow = createWorkflow(
  "recovery-create-feed",
  (input: CreateFeedInput) => new WorkflowResponse(createFeedStep(input))
)
