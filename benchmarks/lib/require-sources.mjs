import fs from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { compileSources } from "../../scripts/lib/testbed/compile.mjs"

/** A `require` of the sources as they stand, compiled for one bench. */
export async function requireSources(root, bench) {
  const dir = path.join(root, ".cache", `bench-${bench}`)
  await fs.mkdir(dir, { recursive: true })
  await compileSources(root, dir)
  return createRequire(path.join(dir, "/"))
}
