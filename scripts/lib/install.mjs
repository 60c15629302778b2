import fs from "node:fs"
import path from "node:path"
import { run } from "./run.mjs"
import { step } from "./steps.mjs"

/** A package that only the tests need: it tells what was installed before. */
const ONLY_FOR_TESTS = path.join("node_modules", "jest", "package.json")

/**
 * Installs the packages when some are missing or when the lockfile is newer
 * than what is installed. npm writes its own list of the installed packages
 * last, so a broken-off install counts as missing. The demo does without the
 * tools of `development`; where they are, they stay.
 *
 * The lockfile itself is left alone: each version of npm would write it a
 * little differently, and refuse with `npm ci` what another one wrote.
 */
export async function installPackages(root, { development }) {
  const list = path.join(root, "node_modules", ".package-lock.json")
  const lockfile = path.join(root, "package-lock.json")
  const hasTools = fs.existsSync(path.join(root, ONLY_FOR_TESTS))
  const isCurrent = fs.existsSync(list) && !isNewer(lockfile, list)
  if (isCurrent && (hasTools || !development)) {
    return
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const flags = ["--no-save", "--prefer-offline", "--no-audit", "--no-fund"]
  if (!development && !hasTools) {
    flags.push("--omit=dev")
  }
  await step("installing packages (a minute or two the first time)", () =>
    run(npm, ["install", ...flags], {
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
