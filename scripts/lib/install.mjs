import fs from "node:fs"
import path from "node:path"
import { run } from "./run.mjs"
import { step } from "./steps.mjs"

/**
 * Installs the packages when they are missing or when the lockfile is newer
 * than what is installed. npm writes its own list of the installed packages
 * last, so a broken-off install counts as missing.
 */
export async function installPackages(root) {
  const list = path.join(root, "node_modules", ".package-lock.json")
  const lockfile = path.join(root, "package-lock.json")
  if (fs.existsSync(list) && !isNewer(lockfile, list)) {
    return
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  await step("installing packages (about two minutes the first time)", () =>
    run(npm, ["install", "--no-audit", "--no-fund"], {
      cwd: root,
      shell: process.platform === "win32",
    })
  )
  const now = new Date()
  fs.utimesSync(list, now, now)
}

/** A clean clone's files are a moment apart: that is no newer lockfile. */
function isNewer(file, than) {
  const time = (name) => fs.statSync(name).mtimeMs
  return fs.existsSync(file) && time(file) > time(than) + 60_000
}
