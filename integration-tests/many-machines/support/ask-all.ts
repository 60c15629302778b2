import http from "node:http"

const AT_ONCE = 20

/** Asks for all of these paths; resolves as soon as the last was answered. */
export async function askAll(port: number, paths: string[]): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const left = [...paths]
  const askNext = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      await ask({ host: "127.0.0.1", port, agent, path })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askNext))
  agent.destroy()
}

function ask(options: http.RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(options, (answer) =>
        answer
          .resume()
          .once("end", () =>
            answer.statusCode === 302
              ? resolve()
              : reject(new Error(`It answered ${answer.statusCode}.`))
          )
      )
      .once("error", reject)
  })
}
