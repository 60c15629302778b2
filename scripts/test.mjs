/**
 * `npm test`: everything the tests need and nothing of it left behind. What
 * stands after `--` goes to jest.
 */
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { findChromium } from "./lib/find-chromium.mjs"
import { findRedisServer } from "./lib/find-redis.mjs"
import { installPackages } from "./lib/install.mjs"
import { step } from "./lib/steps.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

const NO_CHROMIUM =
  "No Chromium or Chrome found (set CHROME_PATH to one): " +
  "the browser tests cannot run."
const NO_REDIS =
  "No redis-server found (set REDIS_SERVER_PATH to one): " +
  "the tests of many machines on Redis cannot run."

/** What integration-tests/support/seeded-database.ts keeps for one run. */
const TEMPLATE = "recovery-seeded"

async function main() {
  await installPackages(root, { development: true })
  const chromium = findChromium()
  const redisServer = findRedisServer()
  const missing = [
    ...(chromium ? [] : [NO_CHROMIUM]),
    ...(redisServer ? [] : [NO_REDIS]),
  ]
  if (missing.length && !mayLeaveOut(missing)) {
    return 1
  }
  // Loaded late: its packages may have been installed only now.
  const { startPostgres } = await import("./lib/postgres.mjs")
  const postgres = await step("starting PostgreSQL", () =>
    startPostgres({
      dir: path.join(root, ".cache", "postgres-test"),
      log: (line) => console.log(`    ${line}`),
      throwaway: true,
    })
  )
  try {
    // A run that was killed may have left one, made from other sources.
    await postgres.dropDatabase(TEMPLATE)
    return await jest({
      RECOVERY_TEST_TEMPLATE: TEMPLATE,
      RECOVERY_TEST_TOGETHER: String(namesNothing(process.argv.slice(2))),
      DB_HOST: postgres.host,
      DB_PORT: String(postgres.port),
      DB_USERNAME: postgres.user,
      DB_PASSWORD: postgres.password,
      ...(chromium && { CHROME_PATH: chromium }),
      ...(redisServer && { REDIS_SERVER_PATH: redisServer }),
    })
  } finally {
    await postgres.stop()
  }
}

function mayLeaveOut(missing) {
  if (process.env.CI === "true") {
    console.error(missing.join("\n"))
    console.error("With CI=true nothing may be left out.")
    return false
  }
  console.warn(missing.join("\n"))
  console.warn("They are left out, the rest runs.")
  return true
}

/** Neither a file nor a test: then files share what takes long to begin. */
function namesNothing(args) {
  const projects = ["unit", "integration"]
  return args.every((arg) => arg.startsWith("-") || projects.includes(arg))
}

/** Ctrl-C reaches jest through the terminal; a signal to us is passed on. */
function jest(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        path.join(root, "node_modules", "jest", "bin", "jest.js"),
        ...process.argv.slice(2),
      ],
      {
        cwd: root,
        stdio: "inherit",
        env: {
          ...process.env,
          MEDUSA_DISABLE_TELEMETRY: "true",
          LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
          NODE_OPTIONS: [process.env.NODE_OPTIONS, "--experimental-vm-modules"]
            .filter(Boolean)
            .join(" "),
          ...env,
        },
      }
    )
    process.on("SIGINT", () => {})
    process.on("SIGTERM", () => child.kill("SIGTERM"))
    child.once("error", reject)
    child.once("close", (code, signal) => resolve(signal ? 130 : code))
  })
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    console.error(error.message)
    process.exitCode = 1
  }
)
