/** `npm run demo`: see `npm run demo -- --help`. */
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installPackages } from "../scripts/lib/install.mjs"
import { step } from "../scripts/lib/steps.mjs"
import { ADMIN } from "./lib/admin.mjs"
import { build } from "./lib/build.mjs"
import { readFlags, USAGE } from "./lib/flags.mjs"
import { fortnight, fortnightRoute } from "./lib/fortnight.mjs"
import { startInbox } from "./lib/inbox/start-inbox.mjs"
import { builtStore, lastOf } from "./lib/medusa.mjs"
import { choosePlaces, printPlaces } from "./lib/places.mjs"
import { setDelays } from "./lib/set-delays.mjs"
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
  await installPackages(root)
  const dir = path.resolve(flags.data ?? path.join(demo, ".demo"))
  const logFile = path.join(dir, "medusa.log")
  const state = openState(dir)
  const database = await openDatabase(flags, dir, state)
  const signal = cancel.signal
  const version = await build({ root, demo, state, medusa, signal })

  const places = await choosePlaces(state.values.ports)
  state.save({ ports: places.ports })
  await openShop(places, dir, state)
  const token = randomBytes(24).toString("hex")
  const env = environment({ database, places, token, flags, state })
  const store = builtStore({ demo, medusa, env, logFile, signal })
  await prepare({ store, state, dir, version, places, database })
  const server = await step("starting Medusa", () =>
    store.start(places.ports.backend)
  )
  stops.push(server.stop)
  await setDelays({ fast: flags.fast, state, backendUrl: places.backend })
  printPlaces(places, { ...flags, logFile })

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

async function openShop({ ports, backend }, dir, state) {
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
      backendUrl: backend,
      publishableKey: state.values.publishableKey,
    }),
  })
  stops.push(() => shop.stop())
}

function environment({ database, places, token, flags, state }) {
  return {
    DATABASE_URL: database,
    DEMO_SECRET: state.values.secret,
    DEMO_BACKEND_URL: places.backend,
    DEMO_SHOP_URL: places.shop,
    DEMO_INBOX_URL: places.inbox,
    DEMO_SMTP_URL: places.smtp,
    DEMO_TOKEN: token,
    DEMO_FAST: String(flags.fast),
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

async function prepare({ store, state, dir, version, places, database }) {
  if (state.values.migrated !== version) {
    await step("preparing the database (about 15 s)", store.migrate)
    state.save({ migrated: version })
  }
  if (!state.values.seeded) {
    await step("filling the store", () => seed(store, dir, state, places))
  } else if (state.values.shopUrl !== places.shop) {
    const { movePictures } = await import("./lib/move-pictures.mjs")
    await movePictures(database, state.values.shopUrl, places.shop)
  }
  state.save({ shopUrl: places.shop })
}

async function seed(store, dir, state, { shop }) {
  const result = path.join(dir, "seed.json")
  const script = "./src/scripts/seed.js"
  await store.exec(script, shop, ADMIN.email, ADMIN.password, result)
  const { publishableKey } = JSON.parse(fs.readFileSync(result, "utf8"))
  state.save({ publishableKey, seeded: true })
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
