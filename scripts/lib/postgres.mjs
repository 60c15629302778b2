import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import pg from "pg"
import { freePort } from "./free-port.mjs"
import { program } from "./postgres-binaries.mjs"
import { findPlace } from "./postgres-place.mjs"
import { run } from "./run.mjs"

const HOST = "localhost"
const USER = "postgres"
const KEEPER = "cart-recovery keeper"

const DURABLE = ["synchronous_commit=off"]
const THROWAWAY = [...DURABLE, "fsync=off", "full_page_writes=off"]
const SETTINGS = [
  "listen_addresses=localhost",
  // A socket file has a length limit that a deep clone exceeds.
  "unix_socket_directories=",
  "max_connections=200",
  "shared_buffers=128MB",
  "timezone=UTC",
  "log_timezone=UTC",
]

/**
 * Starts PostgreSQL from the binaries in node_modules with its data in `dir`.
 * `throwaway` trades safety in a power cut for speed, for tests; `settings`
 * (`name=value`) come after ours and win. A cluster that an earlier, killed
 * run left running is ended first; one that a living run uses is an error.
 */
export async function startPostgres({
  dir,
  log = () => {},
  throwaway,
  settings = [],
}) {
  const place = findPlace(path.resolve(dir), log)
  const cluster = {
    ...place,
    data: path.join(place.dir, "data"),
    log: path.join(place.dir, "postgres.log"),
    settings: [...SETTINGS, ...(throwaway ? THROWAWAY : DURABLE), ...settings],
  }
  cluster.password = readPassword(cluster)
  await endEarlierRun(cluster, log)
  await initialize(cluster)
  const port = await launch(cluster)
  const login = { host: HOST, port, user: USER, password: cluster.password }
  let keeper = await connect(login, KEEPER)
  return {
    ...login,
    url: (database) =>
      `postgres://${USER}:${cluster.password}@${HOST}:${port}/${database}`,
    ensureDatabase: (name, from) => ensureDatabase(keeper, name, from),
    dropDatabase: (name) =>
      keeper.query(
        `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`
      ),
    /**
     * Ends it and starts it again on the same port: everybody else loses the
     * connection. `immediate` is a crash, which recovers from the log.
     */
    async restart({ immediate = false } = {}) {
      await keeper.end().catch(() => {})
      await stop(cluster, immediate ? "immediate" : "fast")
      await start(cluster, port)
      keeper = await connect(login, KEEPER)
    },
    async stop() {
      await keeper.end().catch(() => {})
      await stop(cluster)
    },
  }
}

/** Gives back whether the database had to be made. */
async function ensureDatabase(client, name, { template } = {}) {
  const found = await client.query(
    "SELECT 1 FROM pg_database WHERE datname = $1",
    [name]
  )
  if (!found.rowCount) {
    const like = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ""
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${like}`)
  }
  return !found.rowCount
}

function readPassword({ dir, account }) {
  const file = path.join(dir, "password")
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(18).toString("hex"), { mode: 0o600 })
    if (account) {
      fs.chownSync(file, account.uid, account.gid)
    }
  }
  return fs.readFileSync(file, "utf8")
}

/** Made under another name first: a killed initdb must not look finished. */
async function initialize(cluster) {
  const { data, dir } = cluster
  if (fs.existsSync(data)) {
    return
  }
  const unfinished = `${data}.new`
  fs.rmSync(unfinished, { recursive: true, force: true })
  await pgProgram(cluster, "initdb", [
    `--pgdata=${unfinished}`,
    `--username=${USER}`,
    `--pwfile=${path.join(dir, "password")}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ])
  fs.renameSync(unfinished, data)
}

/** The port may be taken between finding it free and using it. */
async function launch(cluster, attempt = 1) {
  const port = await freePort()
  try {
    await start(cluster, port)
    return port
  } catch (error) {
    if (attempt === 3) {
      const { log } = cluster
      const said = fs.existsSync(log) ? fs.readFileSync(log, "utf8") : ""
      throw new Error(
        `PostgreSQL did not start. ${error.message}\n${said.slice(-2000)}`
      )
    }
    return await launch(cluster, attempt + 1)
  }
}

function start(cluster, port) {
  const options = cluster.settings.map((s) => `-c ${s}`).join(" ")
  return pgCtl(cluster, [
    ...["start", "-w", "-t", "60", "-l", cluster.log],
    ...["-o", `-p ${port} ${options}`],
  ])
}

function stop(cluster, mode = "fast") {
  return pgCtl(cluster, ["stop", "-m", mode, "-w", "-t", "60"])
}

async function endEarlierRun(cluster, log) {
  const lock = readLock(cluster)
  if (!lock) {
    return
  }
  const login = { host: HOST, port: lock.port, user: USER }
  const client = await connectWhileAlive(lock.pid, {
    ...login,
    password: cluster.password,
  })
  if (!client) {
    fs.rmSync(lock.file, { force: true })
    return
  }
  const { rows } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE application_name = $1",
    [KEEPER]
  )
  await client.end()
  if (rows.length) {
    throw new Error(
      `The database in ${cluster.dir} is in use: the same command runs in ` +
        "another terminal. Stop that one first."
    )
  }
  log("ending the database of an earlier run that was killed")
  await stop(cluster)
}

function readLock({ data }) {
  const file = path.join(data, "postmaster.pid")
  if (!fs.existsSync(file)) {
    return undefined
  }
  const lines = fs.readFileSync(file, "utf8").split("\n")
  return { file, pid: Number(lines[0]), port: Number(lines[3]) }
}

/**
 * A connection to the process in the lock file; undefined when that process is
 * gone, or when its number meanwhile belongs to something that is no database
 * of ours (the password would not fit).
 */
async function connectWhileAlive(pid, login) {
  const patience = Date.now() + 10_000
  while (isPostgres(pid) && Date.now() < patience) {
    try {
      return await connect(login, "cart-recovery visitor")
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return undefined
}

function isPostgres(pid) {
  if (!Number.isInteger(pid) || pid <= 0) {
    return false
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
  const commandLine = `/proc/${pid}/cmdline`
  return (
    !fs.existsSync(commandLine) ||
    fs.readFileSync(commandLine, "utf8").includes("postgres")
  )
}

async function connect(login, application_name) {
  const client = new pg.Client({
    ...login,
    database: "postgres",
    application_name,
    connectionTimeoutMillis: 5000,
  })
  await client.connect()
  // The server's end at shutdown is no news.
  client.on("error", () => {})
  return client
}

function pgCtl(cluster, args) {
  return pgProgram(cluster, "pg_ctl", [...args, "-D", cluster.data])
}

function pgProgram({ native, dir, account }, name, args) {
  return run(program(native, name), args, {
    uid: account?.uid,
    gid: account?.gid,
    cwd: dir,
    env: { ...process.env, LC_ALL: "C", PGDATA: "" },
    timeout: 120_000,
  })
}
