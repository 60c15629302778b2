import fs from "node:fs"
import path from "node:path"
import { step } from "../../scripts/lib/steps.mjs"
import { ADMIN } from "./admin.mjs"

/** Bundles the dashboard and fills the database, both at the same time. */
export async function prepare({ store, state, dir, built, places, database }) {
  const { version } = built
  const isNew = state.values.migrated !== version
  const title = state.values.seeded
    ? "preparing dashboard and database"
    : "preparing dashboard and database (about a minute)"
  const fill = async () => {
    if (isNew) {
      await store.migrate()
      state.save({ migrated: version })
    }
    if (!state.values.seeded) {
      await seed(store, dir, state, places)
    } else if (state.values.shopUrl !== places.shop) {
      const { movePictures } = await import("./move-pictures.mjs")
      await movePictures(database, state.values.shopUrl, places.shop)
    }
  }
  await step(title, () => together(built.dashboard(), fill()))
  state.save({ shopUrl: places.shop })
}

/** When one of them fails the other is awaited still: nothing is left behind. */
async function together(...works) {
  const ends = await Promise.allSettled(works)
  const failed = ends.find(({ status }) => status === "rejected")
  if (failed) {
    throw failed.reason
  }
}

async function seed(store, dir, state, { shop }) {
  const result = path.join(dir, "seed.json")
  const script = "./src/scripts/seed.js"
  await store.exec(script, shop, ADMIN.email, ADMIN.password, result)
  const { publishableKey } = JSON.parse(fs.readFileSync(result, "utf8"))
  state.save({ publishableKey, seeded: true })
}
