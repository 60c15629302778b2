import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type RecoveryModuleService from "../../src/modules/recovery/service"

const MODULE = "../../src/modules/recovery"

/**
 * The recovery module alone, on a database of its own for each test.
 *
 * @param migrated with what models cannot say, such as triggers
 */
export function moduleTest({
  testSuite,
  migrated = false,
}: {
  migrated?: boolean
  testSuite: (module: { service: RecoveryModuleService }) => void
}): void {
  moduleIntegrationTestRunner<RecoveryModuleService>({
    moduleName: "recovery",
    resolve: path.resolve(__dirname, MODULE),
    ...(migrated && {
      pathToMigrations: path.resolve(__dirname, MODULE, "migrations"),
    }),
    moduleOptions: {
      secret: "0123456789abcdef0123456789abcdef",
      backendUrl: "http://localhost:9000",
      storefront: { name: "Shop", url: "http://localhost:8000" },
      sender: { name: "Shop", email: "hello@shop.test" },
      // Everybody is written to; stories of the holdout set their own.
      holdout: 0,
    },
    testSuite,
  })
}
