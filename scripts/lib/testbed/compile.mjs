import fs from "node:fs/promises"
import path from "node:path"
import { transformFile } from "@swc/core"

/**
 * Compiles `src/` (without the dashboard and the tests) to CommonJS under
 * `<dir>/src`, in well under a second, so that the testbed runs what stands in
 * the sources and never disturbs the plugin's own build.
 */
export async function compileSources(root, dir) {
  const out = path.join(dir, "src")
  await fs.rm(out, { recursive: true, force: true })
  const names = await fs.readdir(path.join(root, "src"), { recursive: true })
  await Promise.all(
    names.filter(isSource).map(async (name) => {
      const { code } = await transformFile(path.join(root, "src", name), {
        swcrc: false,
        sourceMaps: "inline",
        module: { type: "commonjs" },
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2022",
        },
      })
      const target = path.join(out, name.replace(/\.ts$/, ".js"))
      await fs.mkdir(path.dirname(target), { recursive: true })
      await fs.writeFile(target, code)
    })
  )
}

function isSource(name) {
  return (
    name.endsWith(".ts") &&
    !name.endsWith(".spec.ts") &&
    !name.startsWith(`admin${path.sep}`) &&
    !name.includes("__tests__")
  )
}
