import type { Db } from "../../src/modules/recovery/db"
import { blockAddress } from "../../src/workflows/contact/block-address"
import { exportBlocks } from "../../src/workflows/contact/export-blocks"
import { findBlocks } from "../../src/workflows/contact/find-blocks"
import { importBlocks } from "../../src/workflows/contact/import-blocks"
import { knowPeople } from "../../src/workflows/contact/know-people"
import { eraseContacts } from "../../src/modules/recovery/queries/contact/erase-contacts"
import { rehashAddresses } from "../../src/modules/recovery/queries/contact/rehash-addresses"
import { addressHashes } from "../../src/domain/contact/hash-address"
import { moduleTest } from "../support/module-test"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const ADA = "ada@example.com"
const BOB = "bob@example.com"

moduleTest({
  testSuite: ({ service }) => {
    const inPieces = async function* (bytes: Buffer, size = 7) {
      for (let i = 0; i < bytes.length; i += size) {
        yield bytes.subarray(i, i + size)
      }
    }
    const take = (file: string | Buffer, usual = "unsubscribed" as const) =>
      importBlocks(service, inPieces(Buffer.from(file as string)), {
        usual,
        by: "user_1",
        now: NOON,
      })
    const blocksOf = async (address: string) =>
      (
        await service.read((db) => findBlocks(db, service.options, [address]))
      ).get(address)?.all ?? []
    const execute = (sql: string, params: unknown[] = []) =>
      service.read((db: Db) => db.execute<Record<string, string>>(sql, params))
    const written = async () => {
      let file = ""
      for await (const piece of exportBlocks(service)) {
        file += piece
      }
      return file
    }
    const block = (address: string, reason: "bounced" | "complained") =>
      service.transaction((db) =>
        blockAddress(db, service.options, {
          addresses: [{ channel: "email", address }],
          reason,
          at: NOON,
        })
      )
    /** An account's own address, and another that is theirs, too. */
    const know = (...emails: string[]) =>
      service.transaction((db) =>
        knowPeople(
          db,
          emails.map((email) => ({ email, account: null })),
          { secrets: service.options, now: NOON }
        )
      )
    const enroll = async (id: string, contact_id: string, address_id: string) =>
      await service.createEnrollments({
        id,
        contact_id,
        address_id,
        sequence_id: "s1",
        enrolled_at: NOON,
        counted_from: NOON,
        locale: "en",
      })

    describe("an import of blocked addresses", () => {
      const LINES = "email;reason\r\nada@example.com;bounce\r\n"
      it.each([
        ["UTF-8", Buffer.from(LINES)],
        ["a mark before it", Buffer.from(`\ufeff${LINES}`)],
        ["UTF-16", Buffer.from(`\ufeff${LINES}`, "utf16le")],
        ["UTF-16 without a mark", Buffer.from(LINES, "utf16le")],
        [
          "UTF-16, big end first",
          Buffer.from(`\ufeff${LINES}`, "utf16le").swap16(),
        ],
        ["commas", Buffer.from(LINES.replace(/;/g, ","))],
        ["tabs", Buffer.from(LINES.replace(/;/g, "\t"))],
        ["a spreadsheet's own hint", Buffer.from(`sep=;\r\n${LINES}`)],
        [
          "quotes",
          Buffer.from('"Email","Reason"\n"ada@example.com","hard ""bounce"""'),
        ],
      ])("is read with %s", async (_, file) => {
        expect(await take(file)).toMatchObject({ lines: 1, added: 1 })
        expect(await blocksOf(ADA)).toMatchObject([
          { reason: "bounced", source: "import", blocked_by: "user_1" },
        ])
      })

      it("says what became of each line", async () => {
        await block(BOB, "complained")
        const told = await take(
          [
            "email,status,created",
            "ada@example.com,bounced,2024-05-06T07:08:09Z",
            "ADA@example.com,bounced,",
            "bob@example.com,complaint,",
            "bob@example.com,unsubscribed,",
            "nobody at all,unsubscribed,",
            "eve@example.com,subscribed,",
            "eve@example.com,mauve,",
            "",
          ].join("\n")
        )
        expect(told).toEqual({
          lines: 7,
          added: 2,
          known: 2,
          not_blocked: 1,
          faulty: 2,
          ended: 0,
          faults: [
            { line: 6, to: 6, why: "no_address", text: "nobody at all" },
            { line: 8, to: 8, why: "unknown_status", text: "mauve" },
          ],
          stopped: null,
        })
        expect(+new Date((await blocksOf(ADA))[0]!.blocked_at)).toBe(
          Date.UTC(2024, 4, 6, 7, 8, 9)
        )
        expect(
          (await blocksOf(BOB)).map(({ reason }) => reason).sort()
        ).toEqual(["complained", "unsubscribed"])
        expect(await blocksOf("eve@example.com")).toEqual([])
      })

      it("ends the sequences of whoever said no, by whatever address, and of a mailbox that is gone only its own", async () => {
        const known = await know(ADA, BOB, "ada@work.example")
        const [ada, bob, work] = [ADA, BOB, "ada@work.example"].map((email) =>
          known.get(email)
        )
        await execute(
          "UPDATE recovery_address SET contact_id = ? WHERE id = ?",
          [ada!.id, work!.address_id]
        )
        await enroll("e-ada", ada!.id, ada!.address_id)
        await enroll("e-bob", bob!.id, bob!.address_id)
        const told = await take(
          "email,reason\nada@work.example,unsubscribed\nbob@example.com,bounce\n"
        )
        expect(told).toMatchObject({ added: 2, ended: 2 })
        const ended = await service.listEnrollments(
          {},
          { order: { id: "ASC" } }
        )
        expect(ended).toMatchObject([
          { state: "exited", exit_reason: "unsubscribed" },
          { state: "exited", exit_reason: "suppressed" },
        ])
        expect(await blocksOf(ADA)).toMatchObject([{ reason: "unsubscribed" }])
      })

      it("stops at a quote that is never closed, and says where", async () => {
        const rest = Array.from(
          { length: 9_000 },
          (_, n) => `p${n}@example.com`
        )
        const told = await take(
          ["email", ADA, '"bob@example.com', ...rest].join("\n")
        )
        expect(told).toMatchObject({
          lines: 1,
          added: 1,
          stopped: { line: 3 },
        })
        expect(await blocksOf(ADA)).toHaveLength(1)
      })

      it("takes no line for another's that a quote has swallowed", async () => {
        const told = await take(
          `email,reason\nada@example.com,"bounce\nbob@example.com,"bounce\n`
        )
        expect(told.added).toBe(0)
        expect(told.faults).toMatchObject([{ line: 2, why: "open_quote" }])
      })
    })

    describe("an export of blocked addresses", () => {
      it("tells an address only where it is still known, and holds no formula", async () => {
        await know(ADA)
        await block(ADA, "bounced")
        await block("gone@example.com", "complained")
        const file = await written()
        expect(file).toContain('"ada@example.com","","email","bounced"')
        expect(file).not.toContain("gone@example.com")
        expect(file).toMatch(/^"","[0-9a-f]{64}","email","complained"/m)
        await block("=1+1@example.com", "bounced")
        await know("=1+1@example.com")
        expect(await written()).toContain(`"'=1+1@example.com"`)
      })

      it("of forgotten people has the HMAC, which comes back as it was", async () => {
        const [row] = [...(await know(ADA)).values()]
        await block(ADA, "complained")
        await service.transaction((db) =>
          eraseContacts(db, {
            ids: [row!.id],
            at: NOON,
            erasingUntil: null,
            keepHash: true,
          })
        )
        const file = await written()
        expect(file).not.toContain("erased:")
        expect(file).toMatch(/^"","[0-9a-f]{64}","email","complained"/m)
        expect(await take(file)).toMatchObject({ added: 0, known: 1 })
        await execute("DELETE FROM recovery_suppression")
        expect(await take(file)).toMatchObject({ added: 1, faulty: 0 })
        expect(await blocksOf(ADA)).toMatchObject([{ reason: "complained" }])
        expect(await execute("SELECT FROM recovery_suppression")).toHaveLength(
          1
        )
      })

      it("comes back as it was: into the same database nothing, into an empty one all", async () => {
        await know(ADA, "=1+1@example.com")
        for (const address of [ADA, "gone@example.com", "=1+1@example.com"]) {
          await block(address, "bounced")
        }
        await block(ADA, "complained")
        const file = await written()
        expect(await take(file)).toMatchObject({
          lines: 4,
          added: 0,
          known: 4,
          faulty: 0,
        })
        await execute("DELETE FROM recovery_suppression")
        expect(await take(file)).toMatchObject({ added: 4, faulty: 0 })
        expect(await blocksOf("gone@example.com")).toHaveLength(1)
        expect(await blocksOf(ADA)).toHaveLength(2)
      })

      it("of another store's secret blocks nobody in silence", async () => {
        await block("gone@example.com", "bounced")
        const file = (await written()).replace(/"[0-9a-f]{8}"/g, '"00000000"')
        await execute("DELETE FROM recovery_suppression")
        expect(await take(file)).toMatchObject({
          added: 0,
          faulty: 1,
          faults: [{ why: "other_secret" }],
        })
      })

      it("holds nothing that was lifted", async () => {
        await block(ADA, "bounced")
        await execute("UPDATE recovery_suppression SET lifted_at = now()")
        expect((await written()).trim().split("\n")).toHaveLength(1)
      })
    })

    it("a new secret takes every reason along, and what was lifted", async () => {
      const old = "another-secret-of-32-characters!"
      const secrets = { ...service.options, previousSecrets: [old] }
      const [row] = [...(await know(ADA)).values()]
      const [hash, earlier] = addressHashes(secrets, "email", ADA)
      await service.transaction(async (db) => {
        for (const reason of ["unsubscribed", "complained"] as const) {
          await blockAddress(
            db,
            { secret: old, previousSecrets: [] },
            {
              addresses: [{ channel: "email", address: ADA }],
              reason,
              at: NOON,
            }
          )
        }
      })
      await service.createSuppressions({
        channel: "email",
        address_hash: earlier!,
        reason: "unsubscribed",
        source: "admin",
        blocked_at: NOON,
        lifted_at: NOON,
      } as never)
      await service.transaction((db) =>
        rehashAddresses(db, [
          {
            id: row!.address_id,
            channel: "email",
            hash: hash!,
            earlier: [earlier!],
          },
        ])
      )
      const all = await service.listSuppressions({ address_hash: hash! })
      expect(
        all.map(({ reason, source }) => `${reason} ${source}`).sort()
      ).toEqual([
        "complained webhook",
        "unsubscribed admin",
        "unsubscribed page",
      ])
    })
  },
})
