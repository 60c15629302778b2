import { createHash } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import {
  canUseBinaries,
  canUseFolder,
  createMissingLinks,
  installedBinaries,
  otherAccount,
} from "./postgres-binaries.mjs"

/**
 * Where PostgreSQL's programs and data are, and the account that runs it.
 * As root both must be reachable for that account; what is not (a clone in
 * /root, say) goes to the folder for temporary files instead.
 */
export function findPlace(dir, log) {
  const native = installedBinaries()
  fs.mkdirSync(dir, { recursive: true })
  const account = otherAccount()
  if (!account) {
    createMissingLinks(native)
    return { native, dir }
  }
  const place = { native, dir, account }
  if (!canUseFolder(ownedFolder(dir, account), account)) {
    place.dir = ownedFolder(path.join(shelter(dir), "cluster"), account)
    log(`${account.name} cannot reach ${dir}: the database is in ${place.dir}`)
  }
  createMissingLinks(native)
  if (!canUseBinaries(native, account)) {
    place.native = copyOf(native, shelter(native))
    log(
      `${account.name} cannot use the PostgreSQL programs in node_modules: ` +
        `using a copy in ${place.native}`
    )
  }
  return place
}

function ownedFolder(dir, { uid, gid }) {
  fs.mkdirSync(dir, { recursive: true })
  fs.chownSync(dir, uid, gid)
  return dir
}

/**
 * A folder in the system's temporary files that belongs to this project's
 * path. Anybody may write there, so a folder that somebody else made under
 * this name is not trusted.
 */
function shelter(subject) {
  const key = createHash("sha256").update(subject).digest("hex").slice(0, 12)
  const dir = path.join(os.tmpdir(), `cart-recovery-postgres-${key}`)
  fs.mkdirSync(dir, { recursive: true })
  const { uid } = fs.lstatSync(dir)
  if (uid !== process.getuid()) {
    throw new Error(`${dir} belongs to somebody else: remove it first.`)
  }
  fs.chmodSync(dir, 0o711)
  return dir
}

function copyOf(native, dir) {
  const copy = path.join(dir, "native")
  const source = fs.statSync(path.join(native, "pg-symlinks.json")).mtimeMs
  const marker = path.join(dir, "copied-from")
  const current = fs.existsSync(marker) && fs.readFileSync(marker, "utf8")
  const wanted = `${native} ${source}`
  if (current !== wanted) {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    makeReadable(copy)
    fs.writeFileSync(marker, wanted)
  }
  return copy
}

function makeReadable(dir) {
  fs.chmodSync(dir, 0o755)
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name)
    if (entry.isDirectory()) {
      makeReadable(full)
    } else if (entry.isFile()) {
      fs.chmodSync(full, 0o755)
    }
  }
}
