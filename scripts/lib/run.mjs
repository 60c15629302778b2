import { spawn } from "node:child_process"

/**
 * Runs a program to its end and gives back what it printed. Throws with the
 * last lines of its output when it fails.
 */
export function run(command, args, options = {}) {
  const { onLine, timeout, ...spawnOptions } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      ...spawnOptions,
    })
    const timer =
      timeout && setTimeout(() => child.kill("SIGKILL"), timeout).unref()
    let output = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk
        onLine?.(chunk.trim().split("\n").at(-1) ?? "")
      })
    }
    child.once("error", reject)
    child.once("close", (code, signal) => {
      clearTimeout(timer)
      if (code === 0) {
        resolve(output)
        return
      }
      const error = new Error(
        `${command} ${args[0] ?? ""} ended with ${signal ?? code}:\n` +
          tail(output, 25)
      )
      reject(Object.assign(error, { output, code }))
    })
  })
}

/** The last lines of a text, indented for printing under a sentence. */
export function tail(text, lines) {
  return text
    .trimEnd()
    .split("\n")
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join("\n")
}
