import { execFile } from "node:child_process"
import fs from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import { compileSources } from "./compile.mjs"

const HERE = import.meta.dirname
const TEMPLATE = "testbed_template"

/**
 * A Medusa app in `<root>/.cache/<name>` that runs the plugin as it stands in
 * `src/`, for programs of their own that kill it and measure it.
 *
 * @param postgres what `startPostgres` answered
 * @returns `dir`, and `createDatabase(name)`: a migrated database of that
 *   name, made anew from a template; answers its URL
 */
export async function prepareTestbed({ root, name, postgres }) {
  const dir = path.join(root, ".cache", name)
  await compileSources(root, dir)
  await fs.writeFile(
    path.join(dir, "package.json"),
    JSON.stringify({
      name: "testbed",
      private: true,
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  for (const file of ["medusa-config.cjs", "boot.cjs"]) {
    await fs.copyFile(
      path.join(HERE, file),
      path.join(dir, file.replace("config.cjs", "config.js"))
    )
  }
  await postgres.dropDatabase(TEMPLATE)
  await postgres.ensureDatabase(TEMPLATE)
  await migrate({ root, dir, url: postgres.url(TEMPLATE) })
  return {
    dir,
    createDatabase: async (database) => {
      await postgres.dropDatabase(database)
      await postgres.ensureDatabase(database, { template: TEMPLATE })
      return postgres.url(database)
    },
  }
}

async function migrate({ root, dir, url }) {
  const cli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
  await promisify(execFile)(
    process.execPath,
    [cli, "db:migrate", "--skip-scripts"],
    { cwd: dir, env: testbedEnv({ url }), maxBuffer: 64 * 1024 * 1024 }
  )
}

/** The environment of a process in the testbed. */
export function testbedEnv({ url, testbed = {} }) {
  const { NODE_OPTIONS: _, JEST_WORKER_ID: __, ...env } = process.env
  return {
    ...env,
    NODE_ENV: "production",
    DATABASE_URL: url,
    DB_HOST: "localhost",
    TESTBED: JSON.stringify(testbed),
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  }
}
