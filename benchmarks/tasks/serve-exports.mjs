import http from "node:http"

/**
 * Serves an audience's file at each call on a port of its own, as the route
 * does. Answers the port, and the query that a file is made from.
 */
export default async function serveExports(app, { audienceId, network }) {
  const { container, source } = app
  const { planExport } = source("workflows/audience/begin-export")
  const { downloadExport } = source("workflows/audience/download-export")
  const { readWho } = source("workflows/audience/read-who")
  const { membersSource } = source(
    "modules/recovery/queries/audience/people-source"
  )
  const recovery = container.resolve("recovery")
  const audience = await recovery.retrieveAudience(audienceId)
  const server = http.createServer(async (_req, res) => {
    const now = new Date()
    try {
      const plan = await planExport(
        container,
        { audience_id: audienceId, network, mode: "full" },
        { way: "download", actor: { type: "user", id: "bench" }, now }
      )
      await downloadExport(container, { plan, res, now })
    } catch (error) {
      res.destroy(error)
    }
  })
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const who = await readWho(container, { audience, network, now: new Date() })
  const query = membersSource(
    who,
    { audience_id: audienceId, network, by: "email" },
    { changes: false }
  )
  return { port: server.address().port, query }
}
