import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { run } from "../../scripts/lib/run.mjs"
import { step } from "../../scripts/lib/steps.mjs"

const PLUGIN_INPUTS = ["package.json", "tsconfig.json", "src"]
const STORE_INPUTS = [
  "package.json",
  "tsconfig.json",
  "medusa-config.ts",
  "src",
]

/**
 * Builds the plugin, and then the store: its backend, and with `dashboard()`
 * the rest, during which the database can be filled. Each only when its inputs
 * changed since the last build. `version` is a hash of all inputs.
 */
export async function build({ root, demo, medusa, signal }) {
  const plugin = hashOf(root, PLUGIN_INPUTS)
  if (builtFrom(root) !== plugin) {
    await step("building the plugin (about 20 s)", () =>
      run(process.execPath, [medusa, "plugin:build"], options(root, signal))
    )
    noteBuild(root, plugin)
  }
  const version = hashOf(demo, STORE_INPUTS) + plugin
  if (builtFrom(demo) === version) {
    return { version, dashboard: async () => {} }
  }
  const program = path.join(demo, "lib", "build-store.mjs")
  const half = (name) =>
    run(process.execPath, [program, name], options(demo, signal))
  await step("building the store (about 10 s)", () => half("backend"))
  return {
    version,
    async dashboard() {
      await half("dashboard")
      noteBuild(demo, version)
    },
  }
}

function options(cwd, signal) {
  return {
    cwd,
    signal,
    env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
  }
}

/** In the build itself, so that another build does away with the note. */
function noteOf(dir) {
  return path.join(dir, ".medusa", "server", "built-from")
}

function noteBuild(dir, version) {
  fs.writeFileSync(noteOf(dir), version)
}

function builtFrom(dir) {
  const note = noteOf(dir)
  return fs.existsSync(note) ? fs.readFileSync(note, "utf8") : undefined
}

function hashOf(dir, names) {
  const hash = createHash("sha256")
  for (const file of names.flatMap((name) => filesIn(path.join(dir, name)))) {
    hash.update(path.relative(dir, file)).update(fs.readFileSync(file))
  }
  return hash.digest("hex").slice(0, 16)
}

function filesIn(name) {
  if (!fs.statSync(name).isDirectory()) {
    return [name]
  }
  return fs
    .readdirSync(name)
    .filter((entry) => entry !== "__tests__" && !/\.(spec|test)\./.test(entry))
    .sort()
    .flatMap((entry) => filesIn(path.join(name, entry)))
}
