import { isDeepStrictEqual } from "node:util"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { RecoveryModuleService } from "../../src/workflows/recovery-module"
import { bootStore, type StoreSettings } from "./boot-store"
import type { StoryClock } from "./clock"
import type { Inbox } from "./inbox"
import type { Shop } from "./seed-shop"
import type { Shopper } from "./shopper"

export type Story = {
  api: any
  container: MedusaContainer
  recovery: RecoveryModuleService
  clock: StoryClock
  inbox: Inbox
  shop: Shop
  shopper: Shopper
  /** Headers of an admin's calls. */
  admin: { headers: Record<string, string> }
  /** Lets hours pass, then runs one tick. */
  tickAfter(hours: number): Promise<void>
  /** Sets how many pieces the warehouse has. */
  stock(item: keyof Shop["inventoryItems"], pieces: number): Promise<void>
}

const NAME_IT =
  "Name its file under OWN in integration-tests/support/spec-groups.cjs."

/** The story of the files that are read together just now. */
let shared: Story | undefined

/**
 * A suite of scenarios in a real Medusa with the plugin from `src/`, a real
 * SMTP server and a seeded shop, new for each test. A file with
 * `settings`, or that sets what medusa-config.ts reads, needs a Medusa of its
 * own: spec-groups.cjs names those.
 */
export function storeTest(
  name: string,
  suite: (story: Story) => void,
  settings?: StoreSettings
): void {
  const story = shared
  if (!story) {
    return bootStore((own) => describe(name, () => suite(own)), settings)
  }
  if (settings) {
    throw new Error(`"${name}" has settings of its own. ${NAME_IT}`)
  }
  describe(name, () => suite(story))
}

/** The suites of several files in one Medusa, since booting one takes long. */
export function storeTestsTogether(part: number): void {
  const { filesOfPart } = jest.requireActual("./spec-groups.cjs")
  bootStore((story) => {
    shared = story
    for (const file of filesOfPart("http", part)) {
      const env = { ...process.env }
      jest.requireActual(file)
      if (!isDeepStrictEqual(env, { ...process.env })) {
        throw new Error(`${file} changes the environment. ${NAME_IT}`)
      }
    }
    shared = undefined
  })
}

/**
 * Waits until something holds that happens on Medusa's event bus a moment
 * later; fails with the last reason when it never does.
 */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const until = performance.now() + 60_000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > until) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
