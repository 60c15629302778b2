import type { MedusaContainer } from "@medusajs/framework/types"

import type { WebhookProvider } from "../../domain/webhook/webhook-provider"
import { addToTally } from "../../modules/recovery/queries/webhook/add-to-tally"
import { newId } from "../process/new-id"
import { perProcess } from "../process/per-process"
import { recoveryModule } from "../recovery-module"

/** Whoever floods the address must not make us write as often. */
const EVERY_MS = 10_000

const waiting = perProcess(
  () => new Map<string, { count: number; writtenAt: number }>()
)

/** Counts a call that was not believed; written now and then. */
export async function noteDoubt(
  container: MedusaContainer,
  provider: WebhookProvider,
  why: string,
  now: Date
): Promise<void> {
  const notes = waiting(container)
  const key = `${provider}:${why}`
  const note = notes.get(key) ?? { count: 0, writtenAt: -EVERY_MS }
  note.count += 1
  notes.set(key, note)
  if (performance.now() - note.writtenAt < EVERY_MS) {
    return
  }
  const { count } = note
  note.count = 0
  note.writtenAt = performance.now()
  await recoveryModule(container).read((db) =>
    addToTally(db, {
      provider,
      at: now,
      counts: [{ id: newId("rwta"), kind: why, count }],
    })
  )
}
