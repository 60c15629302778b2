import { readdirSync } from "node:fs"
import path from "node:path"

import { Client } from "pg"

const FOLDER = path.resolve(__dirname, "../../src/modules/recovery/migrations")
const DATABASE = "recovery_migrations"

type Step = { up(): Promise<void>; down(): Promise<void> }
type Made = Step & { getQueries(): unknown[] }
type Column = { name: string; type: string; preset: string | null }

/** A server of its own, which `npm test` has started. */
const server = () => ({
  host: process.env.DB_HOST ?? "localhost",
  port: Number(process.env.DB_PORT),
  user: process.env.DB_USERNAME,
  password: process.env.DB_PASSWORD,
})

describe("the migrations", () => {
  let admin: Client
  let client: Client

  beforeAll(async () => {
    admin = new Client({ ...server(), database: "postgres" })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${DATABASE}`)
    client = new Client({ ...server(), database: DATABASE })
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await admin.query(`DROP DATABASE ${DATABASE}`)
    await admin.end()
  })

  async function run(way: "up" | "down") {
    const files = readdirSync(FOLDER).filter((file) => /^Migration/.test(file))
    for (const file of way === "up" ? files.sort() : files.sort().reverse()) {
      const [Migration] = Object.values(
        await import(path.join(FOLDER, file))
      ) as [new (...args: never[]) => Made]
      const migration = new Migration()
      await migration[way]()
      for (const query of migration.getQueries()) {
        await client.query(String(query))
      }
    }
  }

  const list = async (sql: string, params: unknown[] = []) =>
    (await client.query(sql, params)).rows

  const ours = async () =>
    await list(
      `SELECT relname AS name FROM pg_class
        WHERE relname LIKE 'recovery%' OR relname LIKE 'IDX_recovery%'
       UNION
       SELECT proname FROM pg_proc WHERE proname LIKE 'recovery%'
       ORDER BY name`
    )

  /** A value that a column takes, also one that may be one of a few only. */
  async function valueFor(table: string, { name, type }: Column) {
    const checks = await list(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint
        WHERE contype = 'c' AND conrelid = $1::regclass`,
      [table]
    )
    const allowed = checks.flatMap(
      ({ text }) =>
        new RegExp(`\\(\\(?${name} = .*?'([^']+)'`).exec(text)?.[1] ?? []
    )
    switch (type) {
      case "integer":
      case "bigint":
      case "numeric":
      case "real":
      case "double precision":
        return 1
      case "jsonb":
      case "ARRAY":
        return "{}"
      case "boolean":
        return true
      case "timestamp with time zone":
        return new Date("2026-03-01T12:00:00Z")
      default:
        return allowed[0] ?? "x"
    }
  }

  async function fill(table: string) {
    const columns: Column[] = await list(
      `SELECT column_name AS name, data_type AS type, column_default AS preset
         FROM information_schema.columns
        WHERE table_name = $1 AND column_name <> 'deleted_at'`,
      [table]
    )
    const given = columns.filter(({ preset }) => !preset?.includes("nextval"))
    const values = []
    for (const column of given) {
      values.push(await valueFor(table, column))
    }
    await client.query(
      `INSERT INTO ${table} (${given.map(({ name }) => `"${name}"`).join()})
       VALUES (${given.map((_, i) => `$${i + 1}`).join()})`,
      values
    )
  }

  it("go down on filled tables, leave nothing, and up again", async () => {
    await run("up")
    const made = await ours()
    const tables: { name: string }[] = await list(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_name LIKE 'recovery%'
        ORDER BY table_name`
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      await fill(name)
    }
    await run("down")
    expect(await ours()).toEqual([])
    await run("up")
    expect(await ours()).toEqual(made)
  })
})
