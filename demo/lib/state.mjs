import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"

/** What the demo remembers from one start to the next. */
export function openState(dir) {
  const file = path.join(dir, "state.json")
  const values = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : {}
  const save = (changes) => {
    Object.assign(values, changes)
    fs.mkdirSync(dir, { recursive: true })
    fs.writeFileSync(`${file}.new`, JSON.stringify(values, null, 2))
    fs.renameSync(`${file}.new`, file)
  }
  if (!values.secret) {
    save({ secret: randomBytes(32).toString("hex") })
  }
  return { values, save }
}

/** What is forgotten when the database is made anew. */
export const NEW_DATABASE = {
  seeded: false,
  migrated: null,
  publishableKey: null,
  shopUrl: null,
  fortnight: null,
}
