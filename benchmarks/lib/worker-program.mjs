/**
 * The program of a worker process, in the testbed's folder: boots Medusa, then
 * runs the tasks its parent sends, one answer each.
 */
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { bootHttp } from "./boot-http.mjs"

const require = createRequire(path.join(process.cwd(), "package.json"))
const source = (name) => require(path.join(process.cwd(), "src", name))
const http = process.argv[2] === "http"

const booted = http
  ? await bootHttp(require)
  : await require("./boot.cjs").boot()
const app = { container: booted.container, require, source }

process.on("message", async ({ id, task, args, stop }) => {
  if (stop) {
    await booted.shutdown().catch(() => {})
    process.exit(0)
  }
  try {
    const { default: run } = await import(pathToFileURL(task).href)
    process.send({ id, result: await run(app, args) })
  } catch (error) {
    process.send({ id, error: error.stack })
  }
})
process.on("disconnect", () => process.exit(1))
process.send({ id: "booted", result: { port: booted.port } })
