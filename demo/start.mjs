/** `npm run demo`: see `npm run demo -- --help`. */
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installPackages } from "../scripts/lib/install.mjs"
import { step } from "../scripts/lib/steps.mjs"
import { build } from "./lib/build.mjs"
import { readFlags, USAGE } from "./lib/flags.mjs"
import { fortnight, fortnightRoute } from "./lib/fortnight.mjs"
import { builtStore, lastOf } from "./lib/medusa.mjs"
import { choosePlaces, printPlaces } from "./lib/places.mjs"
import { prepare } from "./lib/prepare.mjs"
import { startShop } from "./lib/shop.mjs"
import { NEW_DATABASE, openState } from "./lib/state.mjs"

const DATABASE = "cart_recovery_demo"
const demo = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(demo)
const medusa = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")

const cancel = new AbortController()
const stops = []
let stopping
let up = false

async function main() {
  const flags = readFlags(process.argv.slice(2))
  if (flags.help) {
    console.log(USAGE)
    return
  }
  console.log("\n  Cart recovery demo\n")
  await installPackages(root, { development: false })
  const dir = path.resolve(flags.data ?? path.join(demo, ".demo"))
  const logFile = path.join(dir, "medusa.log")
  const state = openState(dir)
  const signal = cancel.signal
  const database = await openDatabase(flags, dir, state)
  const built = await build({ root, demo, medusa, signal })

  const places = await choosePlaces(state.values.ports)
  state.save({ ports: places.ports })
  const playing = !flags.fast && !state.values.fortnight
  await openShop({ places, dir, state, playing })
  const token = randomBytes(24).toString("hex")
  const env = environment({ database, places, token, state })
  const store = builtStore({ demo, medusa, env, logFile, signal })
  await prepare({ store, state, dir, built, places, database })
  const server = await step("starting Medusa", () =>
    store.start(places.ports.backend)
  )
  stops.push(server.stop)
  printPlaces(places, { logFile, playing })

  const call = fortnightRoute(places.backend, token)
  await fortnight({ flags, state, call, server })
  if (!flags.exit) {
    await stayUp(server, logFile)
  }
}

async function openDatabase(flags, dir, state) {
  // Loaded late: its packages may have been installed only now.
  const { startPostgres } = await import("../scripts/lib/postgres.mjs")
  const postgres = await step("starting PostgreSQL", () =>
    startPostgres({
      dir: path.join(dir, "postgres"),
      log: (line) => console.log(`    ${line}`),
    })
  )
  stops.push(() => postgres.stop())
  // A database that was not filled to the end is of no use either.
  if (flags.reset || !state.values.seeded) {
    await postgres.dropDatabase(DATABASE)
    fs.rmSync(path.join(dir, "inbox"), { recursive: true, force: true })
  }
  if (await postgres.ensureDatabase(DATABASE)) {
    state.save(NEW_DATABASE)
  }
  return postgres.url(DATABASE)
}

async function openShop({ places, dir, state, playing }) {
  const { ports } = places
  // Loaded late, as above.
  const { startInbox } = await import("./lib/inbox/start-inbox.mjs")
  const inbox = await startInbox({
    smtpPort: ports.smtp,
    webPort: ports.inbox,
    dir: path.join(dir, "inbox"),
  })
  stops.push(() => inbox.stop())
  const shop = await startShop({
    port: ports.shop,
    dir: path.join(demo, "shop"),
    config: () => ({
      backendUrl: places.backend,
      inboxUrl: places.inbox,
      publishableKey: state.values.publishableKey,
      playing: playing && state.values.fortnight !== "played",
    }),
  })
  stops.push(() => shop.stop())
}

function environment({ database, places, token, state }) {
  return {
    DATABASE_URL: database,
    DEMO_SECRET: state.values.secret,
    DEMO_BACKEND_URL: places.backend,
    DEMO_SHOP_URL: places.shop,
    DEMO_INBOX_URL: places.inbox,
    DEMO_SMTP_URL: places.smtp,
    DEMO_TOKEN: token,
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

async function stayUp(server, logFile) {
  console.log("  Ctrl-C ends everything.\n")
  up = true
  await server.gone
  if (!stopping) {
    throw new Error(`Medusa ended by itself. ${lastOf(logFile)}`)
  }
}

function stop() {
  stopping ??= (async () => {
    cancel.abort()
    for (const end of stops.reverse()) {
      await end().catch((error) => console.error(`  ${error.message}`))
    }
  })()
  return stopping
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (!stopping) {
      console.log("\n  stopping …")
      process.exitCode = up ? 0 : 130
      stop().finally(() => process.exit())
    }
  })
}

main()
  .catch((error) => {
    if (!stopping) {
      console.error(`\n  ${error.message}\n`)
      process.exitCode = 1
    }
  })
  .finally(() => stop().finally(() => process.exit()))
