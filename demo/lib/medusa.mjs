import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { run, tail } from "../../scripts/lib/run.mjs"

const WINDOWS = process.platform === "win32"

/** Commands of the built store: `migrate`, `seed`, and the server itself. */
export function builtStore({ demo, medusa, env, logFile, signal }) {
  const cwd = path.join(demo, ".medusa", "server")
  const options = { cwd, env: { ...process.env, ...env } }
  const command = (...args) =>
    run(process.execPath, [medusa, ...args], { ...options, signal })
  return {
    migrate: () => command("db:migrate", "--execute-safe-links"),
    exec: (script, ...args) => command("exec", script, ...args),
    start: (port) => startServer({ medusa, port, options, logFile, demo }),
  }
}

/**
 * In a process group of its own: Ctrl-C in the terminal reaches the demo only,
 * which ends everything in order.
 */
async function startServer({ medusa, port, options, logFile, demo }) {
  const guard = pathToFileURL(path.join(demo, "lib", "end-with-parent.mjs"))
  const log = fs.openSync(logFile, "w")
  const child = spawn(
    process.execPath,
    ["--import", guard.href, medusa, "start", "-p", port, "-H", "localhost"],
    {
      ...options,
      env: { ...options.env, NODE_ENV: "production" },
      stdio: ["ignore", log, log, "ipc"],
      detached: !WINDOWS,
    }
  )
  fs.closeSync(log)
  const server = { ended: false, stop: () => stopServer(child, server) }
  server.gone = new Promise((resolve) => {
    child.once("error", resolve)
    child.once("close", resolve)
  }).then(() => {
    server.ended = true
  })
  await untilHealthy(`http://localhost:${port}/health`, server, logFile)
  return server
}

async function untilHealthy(url, server, logFile) {
  const patience = Date.now() + 120_000
  while (!server.ended && Date.now() < patience) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false
    )
    if (ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await server.stop()
  throw new Error(`Medusa did not start. ${lastOf(logFile)}`)
}

/** The end of the server's log, for an error message. */
export function lastOf(logFile) {
  const said = fs.existsSync(logFile) ? fs.readFileSync(logFile, "utf8") : ""
  return `The end of its log, ${logFile}:\n${tail(said, 25)}`
}

async function stopServer(child, server) {
  const end = (signal) => {
    try {
      process.kill(WINDOWS ? child.pid : -child.pid, signal)
    } catch {
      // Already gone.
    }
  }
  if (!server.ended) {
    end("SIGTERM")
    const late = setTimeout(() => end("SIGKILL"), 10_000)
    await server.gone
    clearTimeout(late)
  }
}
