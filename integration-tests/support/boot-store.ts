import { Agent } from "node:http"
import path from "node:path"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"

import { recoveryModule } from "../../src/workflows/recovery-module"
import { runTickWorkflow } from "../../src/workflows"
import { createAdmin } from "./admin-login"
import { StoryClock } from "./clock"
import { Inbox } from "./inbox"
import { keepProcess } from "./keep-process"
import { seedShop } from "./seed-shop"
import { SeededDatabase } from "./seeded-database"
import { Shopper } from "./shopper"
import type { Story } from "./store-test"

export type StoreSettings = {
  withProvider?: boolean
}

/** A Medusa for the suites, each of whose tests begins with the seeded shop. */
export function bootStore(
  suites: (story: Story) => void,
  { withProvider = true }: StoreSettings = {}
): void {
  jest.setTimeout(300_000)
  const inbox = new Inbox()
  const database = new SeededDatabase()
  // Before the runner's own: there it reads medusa-config.ts, which asks where
  // messages go.
  beforeAll(async () => {
    await database.open()
    await inbox.open()
    process.env.RECOVERY_SMTP_URL = withProvider ? inbox.url : ""
  })
  afterAll(async () => {
    await inbox.close()
    await database.close()
  })
  process.env.MEDUSA_DISABLE_TELEMETRY = "true"
  const root = path.resolve(__dirname, "../..")
  medusaIntegrationTestRunner({
    inApp: true,
    cwd: root,
    medusaConfigFile: root,
    dbName: database.name,
    testSuite: ({ api, getContainer, dbUtils }) => {
      const story = { api, inbox } as Story
      let restoreProcess: () => void

      // The runner keeps a template of the database after this, and gives
      // every test a fresh copy.
      beforeAll(async () => {
        const container = getContainer()
        const { shop, admin } = await database.seeded(dbUtils, async () => ({
          shop: await seedShop(container),
          admin: { headers: await createAdmin(container) },
        }))
        Object.assign(story, {
          container,
          shop,
          admin,
          recovery: recoveryModule(container),
          shopper: new Shopper(api, shop),
        })
        restoreProcess = keepProcess(story.recovery)
        // A kept connection may be closed by the server at the moment when
        // the next test begins to use it.
        api.defaults.httpAgent = new Agent({ keepAlive: false })
        api.interceptors.response.use(undefined, toPlainError)
      })

      beforeEach(async () => {
        restoreProcess()
        await beginStory(story)
      })

      suites(story)
    },
  })
}

async function beginStory(story: Story): Promise<void> {
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
}

/** An HTTP error that a test worker can report: axios' own are circular. */
function toPlainError(error: any): never {
  const { method, url } = error.config ?? {}
  throw new Error(
    `${method} ${url}: ${error.response?.status ?? error.message} ${JSON.stringify(error.response?.data ?? "").slice(0, 500)}`
  )
}
