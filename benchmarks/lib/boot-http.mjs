import http from "node:http"

/** Boots Medusa as `medusa start` does, on a free port. */
export async function bootHttp(require) {
  const {
    default: load,
    initializeContainer,
  } = require("@medusajs/medusa/loaders/index")
  const app = require("express")()
  await initializeContainer(process.cwd(), { skipDbConnection: true })
  const { container, shutdown } = await load({
    directory: process.cwd(),
    expressApp: app,
  })
  const server = http.createServer(app)
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    container,
    port: server.address().port,
    shutdown: async () => {
      server.closeAllConnections()
      await shutdown()
    },
  }
}
