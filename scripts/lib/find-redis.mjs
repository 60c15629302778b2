import fs from "node:fs"
import path from "node:path"

/** The redis-server that REDIS_SERVER_PATH names, or one on the PATH. */
export function findRedisServer(env = process.env) {
  if (env.REDIS_SERVER_PATH) {
    return isFile(env.REDIS_SERVER_PATH) ? env.REDIS_SERVER_PATH : undefined
  }
  return (env.PATH ?? "")
    .split(path.delimiter)
    .map((dir) => path.join(dir, "redis-server"))
    .find(isFile)
}

function isFile(name) {
  return fs.existsSync(name) && fs.statSync(name).isFile()
}
