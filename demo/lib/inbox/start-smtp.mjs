import { buffer } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"

const LARGEST = 10 * 1024 * 1024

/** Takes every mail from this machine; `take` gets it as it came. */
export async function startSmtp({ port, take }) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    size: LARGEST,
    // A provider keeps pooled connections open: do not wait for them.
    closeTimeout: 100,
    onData(stream, _session, done) {
      buffer(stream)
        .then(take)
        .then(() => done(), done)
    },
  })
  await new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "localhost", resolve)
  })
  // A sender that hangs up in the middle is no reason to end.
  server.on("error", () => {})
  return { stop: () => new Promise((resolve) => server.close(resolve)) }
}
