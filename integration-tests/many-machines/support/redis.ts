import { type ChildProcess, spawn } from "node:child_process"

import { freePort } from "./free-port"

/** A Redis server that keeps nothing. */
export class Redis {
  url = ""
  private child: ChildProcess | undefined

  async start(program: string): Promise<void> {
    const port = await freePort()
    const child = spawn(
      program,
      ["--port", String(port), "--bind", "127.0.0.1"].concat(
        ["--save", "", "--appendonly", "no"],
        ["--maxmemory-policy", "noeviction"]
      ),
      { stdio: ["ignore", "pipe", "inherit"] }
    )
    this.child = child
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject)
      child.once("exit", (code) =>
        reject(new Error(`redis-server ended with ${code}.`))
      )
      child.stdout.on("data", (chunk: Buffer) => {
        if (chunk.toString().includes("Ready to accept connections")) {
          resolve()
        }
      })
    })
    this.url = `redis://127.0.0.1:${port}`
  }

  stop(): void {
    this.child?.removeAllListeners("exit")
    this.child?.kill("SIGKILL")
  }
}
