import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { Network } from "../../src/domain/audience/network"
import { RECOVERY_MODULE } from "../../src/modules/recovery"
import type { Db } from "../../src/modules/recovery/db"
import { agreedToAds } from "../../src/modules/recovery/queries/audience/agreed-to-ads"
import type { ExportRow } from "../../src/modules/recovery/queries/audience/export-row"
import { fragment } from "../../src/modules/recovery/queries/audience/fragment"
import { listLastExports } from "../../src/modules/recovery/queries/audience/page-exports"
import type { NewExport } from "../../src/modules/recovery/queries/audience/insert-export"
import { beginExport } from "../../src/workflows/audience/begin-export"
import { deleteOldFiles } from "../../src/workflows/audience/delete-old-files"
import { endExport } from "../../src/workflows/audience/end-export"
import { tidyExports } from "../../src/workflows/audience/tidy-exports"
import { holdExport } from "../../src/workflows/audience/hold-export"
import { makeExport } from "../../src/workflows/audience/make-export"
import { eraseContact } from "../../src/workflows/contact/erase-contact"
import { newId } from "../../src/workflows/process/new-id"
import { moduleTest } from "../support/module-test"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const NOBODY = { addresses: [], domains: [], groups: [], customers: null }
const SILENT = { info: () => {}, warn: () => {}, error: () => {} }

/** What a network holds after the files that somebody uploaded, in order. */
class ModelNetwork {
  readonly has = new Set<string>()

  apply(content: "members" | "removals", lines: string[]): void {
    for (const line of lines) {
      if (content === "members") {
        this.has.add(line)
      } else {
        this.has.delete(line)
      }
    }
  }
}

/** A file in memory; `onWrite` may do something in the middle of it. */
class MemoryParts {
  text = ""
  readonly contentHash = "hash"
  constructor(private readonly onWrite: () => Promise<void> = async () => {}) {}
  get bytes() {
    return Buffer.byteLength(this.text)
  }
  async open() {}
  async begin() {}
  async write(text: string) {
    this.text += text
    await this.onWrite()
  }
  async close() {}
}

moduleTest({
  testSuite: ({ service }) => {
    const container = () =>
      ({
        resolve: (name: string) =>
          name === RECOVERY_MODULE
            ? service
            : name === "logger"
              ? SILENT
              : undefined,
      }) as unknown as MedusaContainer

    const sql = <T = Record<string, any>>(
      statement: string,
      params: unknown[] = []
    ) => service.read((db: Db) => db.execute<T>(statement, params))

    /** A person who agreed to ads and is in the audience. */
    async function person(n: number) {
      await sql(`INSERT INTO recovery_contact (id) VALUES (?)`, [`c${n}`])
      await sql(
        `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
         VALUES (?, ?, 'email', ?, ?)`,
        [`a${n}`, `c${n}`, `p${n}@example.com`, `h${n}`]
      )
      await sql(
        `INSERT INTO recovery_profile (contact_id, first_name, locale)
         VALUES (?, 'Ada', 'in')`,
        [`c${n}`]
      )
      await sql(
        `INSERT INTO recovery_consent (id, address_id, purpose, decision, basis, source, decided_at)
         VALUES (?, ?, 'ads', 'granted', 'explicit', 'form', ?)`,
        [`y${n}`, `a${n}`, NOON]
      )
    }

    const enter = (n: number, is: boolean) =>
      sql(`UPDATE recovery_profile SET locale = ? WHERE contact_id = ?`, [
        is ? "in" : "out",
        `c${n}`,
      ])

    const rename = (n: number, name: string) =>
      sql(`UPDATE recovery_profile SET first_name = ? WHERE contact_id = ?`, [
        name,
        `c${n}`,
      ])

    const erase = (contact_id: string) =>
      eraseContact(container(), { contact_id }, NOON).catch((error) => {
        // Medusa's notifications are not in this test.
        if (!/notification|resolve|undefined/i.test(String(error))) {
          throw error
        }
      })

    const members = () =>
      sql(`SELECT address_id, print, erased_row IS NOT NULL AS erased
             FROM recovery_audience_member ORDER BY address_id`)

    const log = async (id: string) =>
      (
        await sql<ExportRow>(
          `SELECT * FROM recovery_audience_export WHERE id = ?`,
          [id]
        )
      )[0]!

    type Kind = {
      content?: "members" | "removals"
      mode?: "full" | "changes"
      network?: Network
      by?: "email" | "phone"
    }

    function plan({
      content = "members",
      mode = "changes",
      network = "pinterest",
      by = "email",
    }: Kind): NewExport {
      return {
        id: newId("raex"),
        audience_id: "aud",
        audience_name: "Everybody",
        network,
        content,
        mode,
        identifiers: "hashed",
        by,
        network_list_id: null,
        way: "download",
        state: "queued",
        actor_type: "user",
        actor_id: "u1",
        requested_at: NOON,
        lease_id: null,
        lease_until: null,
      }
    }

    /** One that was begun; it is made and ended when that is asked for. */
    async function begin(kind: Kind, onWrite?: () => Promise<void>) {
      const planned = plan(kind)
      const lease_id = await beginExport(service, planned, NOON)
      const row = { ...planned, state: "running" } as unknown as ExportRow
      const parts = new MemoryParts(onWrite)
      return {
        id: planned.id,
        content: planned.content,
        lines: () => parts.text.split("\n").filter(Boolean),
        make: (stop?: AbortSignal) =>
          makeExport(container(), {
            run: {
              row,
              lease_id,
              who: {
                agreed: agreedToAds({ leftOut: NOBODY }),
                members: fragment("(profile.locale = 'in')"),
                currency: "eur",
              },
            },
            parts,
            count: false,
            stop,
            later: () => NOON,
          }),
        end: (state: "delivered" | "canceled" | "failed") =>
          endExport(container(), row, {
            lease_id,
            from: ["running"],
            state,
            at: NOON,
          }),
      }
    }

    async function deliver(kind: Kind, network?: ModelNetwork) {
      const it = await begin(kind)
      await it.make()
      network?.apply(it.content, it.lines())
      await it.end("delivered")
      return it.lines().length
    }

    const pair = async (network: ModelNetwork) => [
      await deliver({ content: "members" }, network),
      await deliver({ content: "removals" }, network),
    ]

    it("counts what was delivered: changes are who is new or told otherwise, removals who is not in it any more, once", async () => {
      for (const n of [1, 2, 3]) {
        await person(n)
      }
      const network = new ModelNetwork()
      expect(await pair(network)).toEqual([3, 0])
      expect(await pair(network)).toEqual([0, 0])
      expect(await deliver({ mode: "full" })).toBe(3)
      await person(4)
      await rename(2, "Grace")
      await enter(3, false)
      const removal = await begin({ content: "removals" })
      await removal.make()
      expect(removal.lines()).toHaveLength(1)
      await removal.end("failed")
      // It may have arrived: he is told once more.
      expect(await deliver({ content: "removals" }, network)).toBe(1)
      expect(await deliver({ content: "members" }, network)).toBe(2)
      expect(await pair(network)).toEqual([0, 0])
      expect(network.has.size).toBe(3)
      expect((await log(removal.id)).reasons).toEqual({ left_audience: 1 })
    })

    it("says why somebody goes", async () => {
      for (const n of [1, 2, 3, 4, 5]) {
        await person(n)
      }
      await deliver({})
      await enter(1, false)
      await sql(
        `INSERT INTO recovery_consent (id, address_id, purpose, decision, source, decided_at)
         VALUES ('n2', 'a2', 'ads', 'withdrawn', 'preferences', ?)`,
        [NOON]
      )
      await sql(
        `INSERT INTO recovery_suppression (id, channel, address_hash, reason, source, blocked_at)
         VALUES ('s3', 'email', 'h3', 'unsubscribed', 'page', ?)`,
        [NOON]
      )
      await enter(4, false)
      await sql(
        `UPDATE recovery_profile SET last_order_at = ? WHERE contact_id = 'c4'`,
        [NOON]
      )
      const removal = await begin({ content: "removals" })
      await removal.make()
      await removal.end("delivered")
      expect(await log(removal.id)).toMatchObject({
        rows: 4,
        state: "delivered",
        content_hash: "hash",
        reasons: {
          left_audience: 1,
          consent_withdrawn: 1,
          unsubscribed: 1,
          bought: 1,
        },
      })
      expect(await members()).toHaveLength(1)
    })

    it("an interrupted one counts nothing, whenever it is", async () => {
      for (const n of [1, 2]) {
        await person(n)
      }
      const stop = new AbortController()
      const broken = await begin({}, async () => stop.abort())
      await expect(broken.make(stop.signal)).rejects.toThrow()
      await broken.end("canceled")
      expect(await members()).toEqual([])
      expect(
        await sql(`SELECT * FROM recovery_audience_export_page`)
      ).toHaveLength(0)
      // Its process was killed when the last byte may have gone out.
      const killed = await begin({})
      await killed.make()
      await enter(2, false)
      await tidyExports(container(), new Date(NOON.getTime() + 3_600_000))
      expect(await log(killed.id)).toMatchObject({
        state: "failed",
        error: "interrupted",
      })
      expect((await members()).map(({ print }) => print)).toEqual(["", ""])
      expect(await deliver({ content: "removals" })).toBe(1)
      expect(await deliver({ content: "members" })).toBe(1)
    })

    it("leaves no connection, and no query, behind", async () => {
      await person(1)
      const asides = () =>
        sql(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'cart recovery export'`
        )
      await deliver({})
      const aside = await service.aside()
      expect(await asides()).toHaveLength(1)
      const slow = aside.read(fragment("SELECT pg_sleep(60)"))
      slow.catch(() => undefined)
      aside.drop()
      await expect(slow).rejects.toThrow()
      for (let tries = 0; (await asides()).length && tries < 200; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      expect(await asides()).toHaveLength(0)
    })

    it("who is erased is in the next removals of every network that had them, by its own hash, and gone then", async () => {
      for (const n of [1, 2]) {
        await person(n)
      }
      const network = new ModelNetwork()
      await deliver({}, network)
      await deliver({ network: "google" })
      await erase("c1")
      const kept = JSON.stringify(
        await sql(`SELECT * FROM recovery_audience_member`)
      )
      expect(kept).not.toContain("p1@example.com")
      expect(await deliver({ content: "removals" }, network)).toBe(1)
      expect(network.has.size).toBe(1)
      expect((await members()).filter(({ erased }) => erased)).toHaveLength(1)
      // With the header.
      expect(await deliver({ content: "removals", network: "google" })).toBe(2)
      expect((await members()).map(({ address_id }) => address_id)).toEqual([
        "a2",
        "a2",
      ])
    })

    it("nor is anybody lost who is erased while a file is under way", async () => {
      for (const n of [1, 2, 3]) {
        await person(n)
      }
      await enter(3, false)
      const network = new ModelNetwork()
      const under = await begin({}, async () => {
        for (const id of ["c1", "c3"]) {
          await erase(id)
        }
      })
      await under.make()
      network.apply("members", under.lines())
      expect(under.lines()).toHaveLength(2)
      await under.end("delivered")
      // Whom no file held is kept nowhere.
      expect((await members()).map(({ address_id }) => address_id)).toEqual([
        "a1",
        "a2",
      ])
      expect(await deliver({ content: "removals" }, network)).toBe(1)
      expect(network.has.size).toBe(1)
    })

    it("nor who is erased while an older file still waits, whatever is delivered before it", async () => {
      await person(1)
      const network = new ModelNetwork()
      await deliver({}, network)
      const older = await begin({ mode: "full" })
      await older.make()
      await erase("c1")
      expect(await deliver({ content: "removals" }, network)).toBe(1)
      expect(network.has.size).toBe(0)
      network.apply("members", older.lines())
      await older.end("delivered")
      expect(await deliver({ content: "removals" }, network)).toBe(1)
      expect(network.has.size).toBe(0)
      expect(await members()).toEqual([])
    })

    it("one list that cannot be brought in keeps no other, and a part that was taken is no list's last file", async () => {
      await person(1)
      const broken = await begin({})
      await broken.make()
      const whole = await begin({ network: "reddit" })
      await whole.make()
      await sql(
        `UPDATE recovery_audience_export SET state = 'delivered', finished_at = ?`,
        [NOON]
      )
      await sql(
        `UPDATE recovery_audience_export_page SET people = people || E'\\n' || people
          WHERE export_id = ?`,
        [broken.id]
      )
      await tidyExports(container(), NOON)
      expect(await sql("SELECT network FROM recovery_audience_member")).toEqual(
        [{ network: "reddit" }]
      )
      await sql(
        `UPDATE recovery_audience_export SET taken_of = 'raex', part = 1
          WHERE id = ?`,
        [whole.id]
      )
      const last = await service.read((db: Db) => listLastExports(db, "aud"))
      expect(last.map(({ network }) => network)).toEqual(["pinterest"])
    })

    it("files that cannot be deleted keep no other from going, however many they are", async () => {
      await sql(
        `INSERT INTO recovery_audience_export
           (id, audience_id, audience_name, network, content, mode, identifiers,
            by, way, state, actor_type, requested_at, finished_at, updated_at,
            files)
         SELECT CASE WHEN n > 120 THEN 'good' ELSE 'stuck' END || n, 'aud', 'A',
                'meta', 'members', 'full', 'hashed', 'email', 'background',
                'delivered', 'user', ?::timestamptz, ?, ?,
                jsonb_build_array(jsonb_build_object(
                  'id', CASE WHEN n > 120 THEN 'good' ELSE 'stuck' END || n))
           FROM generate_series(1, 125) AS n`,
        [NOON, NOON, NOON]
      )
      const deleted: string[] = []
      const files = {
        deleteFiles: async ([id]: string[]) => {
          if (id!.startsWith("stuck")) {
            throw new Error("permission denied")
          }
          deleted.push(id!)
        },
      }
      const withFiles = {
        resolve: (name: string) =>
          name === Modules.FILE ? files : container().resolve(name),
      } as unknown as MedusaContainer
      for (let tick = 0; tick < 4; tick++) {
        await deleteOldFiles(
          withFiles,
          new Date(NOON.getTime() + 8 * 24 * 3_600_000 + tick * 60_000)
        )
      }
      expect(deleted.sort()).toEqual(
        [121, 122, 123, 124, 125].map((n) => `good${n}`)
      )
      expect(
        await sql(`SELECT count(*)::int AS left_over FROM recovery_audience_export
                    WHERE files IS NOT NULL`)
      ).toEqual([{ left_over: 120 }])
    })

    it("who hands a file out shows all the while that they live", async () => {
      const held = await begin({})
      const [{ lease_id }] = (await sql(
        `SELECT lease_id FROM recovery_audience_export`
      )) as [{ lease_id: string }]
      const later = () => new Date(NOON.getTime() + 3_600_000)
      await holdExport(
        service,
        { id: held.id, lease_id, rows: 1, later },
        async () => {
          const until = performance.now() + 20_000
          while (performance.now() < until) {
            await tidyExports(container(), NOON)
            const { lease_until } = (await log(held.id)) as any
            if (lease_until > later()) {
              return
            }
          }
          throw new Error("nobody showed that they live")
        },
        5
      )
      await tidyExports(container(), later())
      expect((await log(held.id)).state).toBe("running")
    })

    it("the next whole pair makes the network hold the audience, whatever happened before", async () => {
      const PEOPLE = 6
      for (let n = 0; n < PEOPLE; n++) {
        await person(n)
      }
      const inside = new Set(Array.from({ length: PEOPLE }, (_, n) => n))
      let seed = 4_711
      const draw = (of: number) => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        return Math.floor((seed / 2_147_483_648) * of)
      }
      const network = new ModelNetwork()
      let open: Awaited<ReturnType<typeof begin>>[] = []
      for (let step = 0; step < 150; step++) {
        const n = draw(PEOPLE)
        const act = draw(7)
        if (act < 2) {
          await enter(n, act === 0)
          if (act === 0) {
            inside.add(n)
          } else {
            inside.delete(n)
          }
        } else if (act === 2) {
          await rename(n, `Ada${step}`)
        } else if (act < 5) {
          const it = await begin({
            content: act === 3 ? "members" : "removals",
            mode: draw(3) ? "changes" : "full",
          })
          await it.make()
          open.push(it)
        } else if (open.length) {
          const [it] = open.splice(draw(open.length), 1)
          const fate = draw(4)
          if (fate > 0) {
            // Arrived, and once in a while twice.
            network.apply(it!.content, it!.lines())
            if (fate === 3) {
              network.apply(it!.content, it!.lines())
            }
          }
          // What was lost was never said to be delivered; what arrived may
          // have been cut off just before it was written down.
          await it!.end(fate > 1 ? "delivered" : "failed")
        }
        if (step % 30 === 29) {
          for (const it of open) {
            await it.end("canceled")
          }
          open = []
          await pair(network)
          expect(network.has.size).toBe(inside.size)
        }
      }
    })
  },
})
