import { createHash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { Layout } from "../../messages"
import { insertMessageLayout } from "../../modules/recovery/queries/touch/insert-message-layout"
import { newId } from "../process/new-id"
import { perProcess } from "../process/per-process"

const hashes = new WeakMap<Layout, string>()

/** What a frame is known by: SHA-256 of its source, hex. */
export function layoutHash(layout: Layout): string {
  const known =
    hashes.get(layout) ??
    createHash("sha256").update(layout.source).digest("hex")
  hashes.set(layout, known)
  return known
}

const kept = perProcess((recovery) => {
  const { layout } = recovery
  let keeping: Promise<void> | null = null
  return async () => {
    keeping ??= recovery.read((db) =>
      insertMessageLayout(db, {
        id: newId("rlay"),
        hash: layoutHash(layout),
        source: layout.source,
      })
    )
    try {
      await keeping
    } catch (error) {
      keeping = null
      throw error
    }
  }
})

/** Keeps the frame of the messages, once, so that they can be shown as sent. */
export async function keepLayout(container: MedusaContainer): Promise<void> {
  await kept(container)()
}
