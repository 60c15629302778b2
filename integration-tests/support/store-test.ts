import { Agent } from "node:http"
import path from "node:path"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import {
  recoveryModule,
  type RecoveryModuleService,
} from "../../src/workflows/recovery-module"
import { runTickWorkflow } from "../../src/workflows"
import { createAdmin } from "./admin-login"
import { StoryClock } from "./clock"
import { Inbox } from "./inbox"
import { seedShop, type Shop } from "./seed-shop"
import { Shopper } from "./shopper"

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

/**
 * A suite of scenarios in a real Medusa with the plugin from `src/`, a real
 * SMTP server and a seeded shop, new for each test.
 */
export function storeTest(
  name: string,
  suite: (story: Story) => void,
  { withProvider = true }: { withProvider?: boolean } = {}
): void {
  jest.setTimeout(300_000)
  const inbox = new Inbox()
  // Before the runner's own: there it reads medusa-config.ts, which asks where
  // messages go.
  beforeAll(async () => {
    await inbox.open()
    process.env.RECOVERY_SMTP_URL = withProvider ? inbox.url : ""
  })
  afterAll(() => inbox.close())
  process.env.MEDUSA_DISABLE_TELEMETRY = "true"
  const root = path.resolve(__dirname, "../..")
  medusaIntegrationTestRunner({
    inApp: true,
    cwd: root,
    medusaConfigFile: root,
    testSuite: ({ api, getContainer }) => {
      describe(name, () => {
        const story = { api, inbox } as Story

        // The runner keeps a template of the database after this, and gives
        // every test a fresh copy.
        beforeAll(async () => {
          const container = getContainer()
          const shop = await seedShop(container)
          Object.assign(story, {
            container,
            shop,
            recovery: recoveryModule(container),
            shopper: new Shopper(api, shop),
            admin: { headers: await createAdmin(container) },
          })
          // A kept connection may be closed by the server at the moment when
          // the next test begins to use it.
          api.defaults.httpAgent = new Agent({ keepAlive: false })
          api.interceptors.response.use(undefined, toPlainError)
        })

        beforeEach(async () => {
          const { container, recovery } = story
          story.clock = new StoryClock(recovery)
          story.inbox.clear()
          story.tickAfter = async (hours) => {
            story.clock.passHours(hours)
            await runTickWorkflow(container).run({
              input: { now: recovery.now() },
            })
          }
          story.stock = async (item, pieces) => {
            await container.resolve(Modules.INVENTORY).updateInventoryLevels([
              {
                inventory_item_id: story.shop.inventoryItems[item],
                location_id: story.shop.locationId,
                stocked_quantity: pieces,
              },
            ])
          }
          await story.tickAfter(0)
        })

        suite(story)
      })
    },
  })
}

/** An HTTP error that a test worker can report: axios' own are circular. */
function toPlainError(error: any): never {
  const { method, url } = error.config ?? {}
  throw new Error(
    `${method} ${url}: ${error.response?.status ?? error.message} ${JSON.stringify(error.response?.data ?? "").slice(0, 500)}`
  )
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
