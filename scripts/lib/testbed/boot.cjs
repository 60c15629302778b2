/**
 * Boots Medusa in this process, in the testbed's folder (which must be the
 * working directory), without an HTTP server and without running jobs:
 * `{ container, shutdown }`.
 */
exports.boot = async function boot() {
  process.env.MEDUSA_WORKER_MODE ??= "server"
  const {
    default: load,
    initializeContainer,
  } = require("@medusajs/medusa/loaders/index")
  const express = require("express")
  await initializeContainer(process.cwd(), { skipDbConnection: true })
  return await load({
    directory: process.cwd(),
    expressApp: express(),
    skipLoadingEntryPoints: true,
  })
}
