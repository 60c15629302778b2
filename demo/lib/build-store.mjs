/**
 * `node build-store.mjs backend|dashboard`, in the store's folder: one half of
 * `medusa build`, so that the database can be filled while the other half,
 * which takes long, is still at work.
 */
import * as bundler from "@medusajs/admin-bundler"
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"
import tsNode from "ts-node"

// The store's configuration is TypeScript; `medusa build` reads it so too.
tsNode.register({ swc: true })
const compiler = new Compiler(process.cwd(), logger)
const config = await compiler.loadTSConfigFile()
const done =
  process.argv[2] === "backend"
    ? await compiler.buildAppBackend(config)
    : await compiler.buildAppFrontend(false, config, bundler)
process.exit(done ? 0 : 1)
