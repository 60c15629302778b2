import { randomUUID } from "node:crypto"

import { Client } from "pg"

import type { Story } from "./store-test"

type Seed = Pick<Story, "shop" | "admin">

/** A lock that all files of a run know. */
const LOCK = 7_286_001

/**
 * The database a Medusa boots on. All of Medusa's migrations take long: the
 * first file of a run keeps a copy of what they and the seed made, and the
 * others begin with that. RECOVERY_TEST_TEMPLATE is the copy's name;
 * scripts/test.mjs gives it, and nothing is kept without it.
 */
export class SeededDatabase {
  readonly name = `recovery-${randomUUID()}`
  private readonly template = process.env.RECOVERY_TEST_TEMPLATE
  private client: Client | undefined
  private seed: Seed | undefined

  /** While the first file makes the copy, the others wait here. */
  async open(): Promise<void> {
    if (!this.template) {
      return
    }
    this.client = new Client({
      host: process.env.DB_HOST,
      port: Number(process.env.DB_PORT),
      user: process.env.DB_USERNAME,
      password: process.env.DB_PASSWORD,
      database: "postgres",
    })
    await this.client.connect()
    await this.client.query("SELECT pg_advisory_lock($1)", [LOCK])
    const { rows } = await this.client.query(
      `SELECT shobj_description(oid, 'pg_database') AS seed
         FROM pg_database WHERE datname = $1`,
      [this.template]
    )
    // A copy that is not finished says nothing yet.
    if (rows[0]?.seed) {
      await this.copy(this.template, this.name)
      this.seed = JSON.parse(rows[0].seed)
      await this.close()
    }
  }

  /** What the shop was seeded with, by `sow` when no file did it before. */
  async seeded(
    utils: { snapshot(options?: { templateName: string }): Promise<void> },
    sow: () => Promise<Seed>
  ): Promise<Seed> {
    if (this.seed) {
      return this.seed
    }
    const seed = await sow()
    if (this.client && this.template) {
      const { template } = this
      await utils.snapshot()
      await this.client.query(`DROP DATABASE IF EXISTS "${template}"`)
      await this.copy(`${this.name}-template`, template)
      const note = this.client.escapeLiteral(JSON.stringify(seed))
      await this.client.query(`COMMENT ON DATABASE "${template}" IS ${note}`)
      await this.close()
    }
    return seed
  }

  /** Also gives the lock back. */
  async close(): Promise<void> {
    await this.client?.end()
    this.client = undefined
  }

  private async copy(from: string, to: string): Promise<void> {
    await this.client!.query(`CREATE DATABASE "${to}" TEMPLATE "${from}"`)
  }
}
