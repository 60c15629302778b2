/**
 * `node query-demo.mjs DIR SQL [VALUE …]`: one statement in the database of a
 * demo that is up, DIR being where it keeps its data.
 */
import fs from "node:fs"
import path from "node:path"
import pg from "pg"
import { findPlace } from "../../scripts/lib/postgres-place.mjs"

const [data, sql, ...values] = process.argv.slice(2)
const { dir } = findPlace(path.join(data, "postgres"), () => {})
const read = (...names) => fs.readFileSync(path.join(dir, ...names), "utf8")

const client = new pg.Client({
  host: "localhost",
  port: Number(read("data", "postmaster.pid").split("\n")[3]),
  user: "postgres",
  password: read("password"),
  database: "cart_recovery_demo",
})
await client.connect()
const { rowCount } = await client.query(sql, values)
await client.end()
console.log(rowCount)
