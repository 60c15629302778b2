import path from "node:path"

import {
  ContainerRegistrationKeys,
  createPgConnection,
  isSharedConnectionSymbol,
  Modules,
} from "@medusajs/framework/utils"
import { initModules, MockEventBusService } from "@medusajs/test-utils"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type RecoveryModuleService from "../../src/modules/recovery/service"
import { keepProcess } from "./keep-process"
import { ModuleDatabase } from "./module-database"

const OPTIONS = {
  secret: "0123456789abcdef0123456789abcdef",
  backendUrl: "http://localhost:9000",
  storefront: { name: "Shop", url: "http://localhost:8000" },
  sender: { name: "Shop", email: "hello@shop.test" },
  // Everybody is written to; stories of the holdout set their own.
  holdout: 0,
}

/** What the files that are read together just now have in common. */
let shared: RecoveryModuleService | undefined

/** The recovery module alone, on a fresh database for each test. */
export function moduleTest({
  testSuite,
}: {
  testSuite: (module: { service: RecoveryModuleService }) => void
}): void {
  if (shared) {
    const service = shared
    describe("", () => testSuite({ service }))
  } else {
    beginModule((service) => testSuite({ service }))
  }
}

/** The suites of several files with one module, since it takes long to begin. */
export function moduleTestsTogether(part: number): void {
  const { filesOfPart } = jest.requireActual("./spec-groups.cjs")
  beginModule((service) => {
    shared = service
    for (const file of filesOfPart("modules", part)) {
      describe(path.basename(file), () => void jest.requireActual(file))
    }
    shared = undefined
  })
}

function beginModule(suites: (service: RecoveryModuleService) => void): void {
  const database = new ModuleDatabase()
  let begun: Begun
  let restoreProcess: () => void
  // Suites take it apart before the first test begins.
  const service = new Proxy({} as RecoveryModuleService, {
    get: (_, name) => Reflect.get(begun.service, name),
  })

  describe("", () => {
    beforeAll(async () => {
      await database.open()
      begun = await begin(database.url)
      restoreProcess = keepProcess(begun.service)
    })

    beforeEach(async () => {
      restoreProcess()
      await database.renew()
      begun.connection.initialize()
    })

    // What holds a connection to a database keeps it from being dropped.
    afterEach(() => begun.connection.destroy())

    afterAll(async () => {
      await begun?.end()
      await database.close()
    })

    suites(service)
  })
}

type Begun = {
  service: RecoveryModuleService
  connection: Knex
  end(): Promise<void>
}

async function begin(clientUrl: string): Promise<Begun> {
  const databaseConfig = { clientUrl, schema: "public" }
  const connection: Knex = createPgConnection(databaseConfig)
  const modulesConfig = {
    recovery: {
      resolve: path.resolve(__dirname, "../../src/modules/recovery"),
      options: {
        ...OPTIONS,
        database: databaseConfig,
        [isSharedConnectionSymbol]: true,
      },
    },
  }
  const { medusaApp, shutdown } = await initModules({
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: console,
      [ContainerRegistrationKeys.CONFIG_MODULE]: { modules: modulesConfig },
      [Modules.EVENT_BUS]: new MockEventBusService(),
    },
    databaseConfig,
    modulesConfig,
    preventConnectionDestroyWarning: true,
  })
  return {
    service: medusaApp.modules.recovery,
    connection,
    end: shutdown,
  }
}
