import { fork } from "node:child_process"
import path from "node:path"
import { testbedEnv } from "../../scripts/lib/testbed/prepare.mjs"

const PROGRAM = path.join(import.meta.dirname, "worker-program.mjs")
const TASKS = path.resolve(import.meta.dirname, "..", "tasks")
const STOP_MS = 15_000

/**
 * A process with Medusa in it, in a testbed's folder. `run(task, args)` runs
 * the function in `tasks/<task>.mjs` there and answers what it answers.
 *
 * @param http serve requests too, on the port that `port` tells
 */
export async function startWorker({ dir, url, testbed, http, mode, execArgv }) {
  const child = fork(PROGRAM, [http ? "http" : "silent"], {
    cwd: dir,
    env: { ...testbedEnv({ url, testbed }), MEDUSA_WORKER_MODE: mode },
    execArgv,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      printed = (printed + text).slice(-10_000)
    })
  }
  const waiting = new Map()
  const settle = (id, how, value) => {
    waiting.get(id)?.[how](value)
    waiting.delete(id)
  }
  child.on("message", ({ id, result, error }) =>
    error === undefined
      ? settle(id, "resolve", result)
      : settle(id, "reject", new Error(`${error}\n${printed}`))
  )
  const ended = new Promise((resolve) => child.once("exit", resolve))
  void ended.then((code) => {
    for (const id of [...waiting.keys()]) {
      settle(id, "reject", new Error(`A process ended (${code}):\n${printed}`))
    }
  })
  const answer = (id) =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  let calls = 0
  const { port } = await answer("booted")
  return {
    port,
    pid: child.pid,
    run(task, args = {}) {
      const id = ++calls
      child.send({ id, task: path.join(TASKS, `${task}.mjs`), args })
      return answer(id)
    },
    async stop() {
      const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS)
      if (child.connected) {
        child.send({ stop: true })
      }
      await ended
      clearTimeout(late)
    },
  }
}
