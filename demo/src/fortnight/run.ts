import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { playFortnight } from "./play"
import type { Summary } from "./summary"

export type Status = {
  state: "idle" | "playing" | "played" | "failed"
  /** How far it is, or why it failed. */
  note: string
}

let status: Status = { state: "idle", note: "" }

/** The fortnight of this process. A second start while it plays is refused. */
export function begin(container: MedusaContainer, seed: number): Status {
  if (status.state === "playing") {
    return status
  }
  status = { state: "playing", note: "beginning" }
  playFortnight(container, {
    seed,
    backendUrl: process.env.DEMO_BACKEND_URL!,
    inboxUrl: process.env.DEMO_INBOX_URL!,
    note: (note) => {
      status = { state: "playing", note }
    },
  })
    .then(async (summary) => {
      await remember(container, summary)
      status = { ...status, state: "played" }
    })
    .catch((error: Error) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(error.stack ?? error.message)
      status = { state: "failed", note: error.message }
    })
  return status
}

export function howFar(): Status {
  return status
}

async function remember(container: MedusaContainer, summary: Summary) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db.raw("CREATE TABLE IF NOT EXISTS demo_fortnight (summary jsonb)")
  await db("demo_fortnight").insert({ summary: JSON.stringify(summary) })
}

/** The summary of the fortnight of this database, when it was played. */
export async function recall(
  container: MedusaContainer
): Promise<Summary | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!(await db.schema.hasTable("demo_fortnight"))) {
    return null
  }
  const row = await db("demo_fortnight").first("summary")
  return row?.summary ?? null
}
