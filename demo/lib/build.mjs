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
 * Builds the plugin and then the store with its dashboard, each only when its
 * inputs changed since the last build. Gives back a hash of all inputs.
 */
export async function build({ root, demo, state, medusa, signal }) {
  const plugin = hashOf(root, PLUGIN_INPUTS)
  if (!isBuilt(root) || state.values.pluginBuild !== plugin) {
    await step("building the plugin (about 20 s)", () =>
      run(process.execPath, [medusa, "plugin:build"], options(root, signal))
    )
    state.save({ pluginBuild: plugin })
  }
  const store = hashOf(demo, STORE_INPUTS) + plugin
  if (!isBuilt(demo) || state.values.storeBuild !== store) {
    await step("building the store and its dashboard (about 45 s)", () =>
      run(process.execPath, [medusa, "build"], options(demo, signal))
    )
    state.save({ storeBuild: store })
  }
  return store
}

function options(cwd, signal) {
  return {
    cwd,
    signal,
    env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
  }
}

function isBuilt(dir) {
  return fs.existsSync(path.join(dir, ".medusa", "server", "src"))
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
