import fc from "fast-check"

import {
  type ConsentRecord,
  DECISIONS,
  holdingDecision,
  SOURCES,
} from "../../src/domain/consent/consent-record"
import {
  findConsents,
  holdingConsent,
} from "../../src/modules/recovery/queries/consent/find-consents"
import { insertConsents } from "../../src/modules/recovery/queries/consent/insert-consents"
import { listConsentChoices } from "../../src/modules/recovery/queries/consent/list-consent-choices"
import { listConsents } from "../../src/modules/recovery/queries/consent/list-consents"
import { findPermissions } from "../../src/workflows/consent/find-permissions"
import { recordConsent } from "../../src/workflows/consent/record-consent"
import { keepRefusal } from "../../src/workflows/contact/keep-refusal"
import { mergeContacts } from "../../src/workflows/contact/merge-contacts"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

const NOON = Date.UTC(2026, 2, 1, 12)
const minutes = (n: number) => new Date(NOON + n * 60_000)
const EMAIL = "ada@example.com"

moduleTest({
  testSuite: ({ service }) => {
    const heard = (
      decision: ConsentRecord["decision"],
      purpose: ConsentRecord["purpose"] = "email"
    ) => ({
      purpose,
      decision,
      source: "form" as const,
      wording_id: null,
      sales_channel_id: null,
      actor_id: null,
      note: null,
    })
    const say = (
      email: string,
      decision: ConsentRecord["decision"],
      now: Date
    ) =>
      service.transaction((db) =>
        recordConsent(db, service.options, {
          email,
          heard: [heard(decision)],
          now,
        })
      )
    const addressOf = async (address: string) =>
      (await service.listAddresses({ address }))[0]!
    const holding = async (address_id: string) =>
      (
        await service.read((db) =>
          findConsents(db, { address_ids: [address_id], purpose: "email" })
        )
      ).get(address_id)?.record

    it("decisions hold the same in whatever order they are heard, also twice", async () => {
      const decision = fc.record({
        decision: fc.constantFrom(...DECISIONS),
        source: fc.constantFrom(...SOURCES),
        // Clocks differ by less.
        minute: fc.nat({ max: 4 }).map((n) => 10 * n),
        key: fc.nat(),
      })
      await fc.assert(
        fc.asyncProperty(
          fc.array(decision, { minLength: 1, maxLength: 7 }),
          fc.boolean(),
          async (told, twice) => {
            await service.transaction((db) =>
              db.execute("DELETE FROM recovery_consent")
            )
            const rows = told.map((one, n) => ({
              ...heard(one.decision),
              source: one.source,
              id: `r${n}`,
              address_id: "a",
              basis: null,
              decided_at: minutes(one.minute),
            }))
            const shuffled = [...rows].sort(
              (a, b) => told[rows.indexOf(a)]!.key - told[rows.indexOf(b)]!.key
            )
            for (const row of shuffled) {
              await service.transaction((db) => insertConsents(db, [row]))
              if (twice) {
                const again = { ...row, id: `${row.id}_` }
                await service.transaction((db) => insertConsents(db, [again]))
              }
            }
            const { decision: said, decided_at } = holdingDecision(rows)!
            const [held] = await service.read((db) =>
              db.execute<{ id: string }>(holdingConsent("'a'", "'email'"))
            )
            const one = await service.retrieveConsent(held!.id)
            // Of two that say the same at one moment there may be one row.
            expect(one).toMatchObject({ decision: said, decided_at })
          }
        ),
        { numRuns: runs(20) }
      )
    })

    it("the database finds the one that the rule names", async () => {
      await say(EMAIL, "granted", minutes(0))
      const { id } = await addressOf(EMAIL)
      expect(await holding(id)).toMatchObject({ decision: "granted" })
      await say(EMAIL, "withdrawn", minutes(90))
      await say(EMAIL, "granted", minutes(50))
      expect(await holding(id)).toMatchObject({ decision: "withdrawn" })
      await say(EMAIL, "granted", minutes(90))
      expect(await holding(id)).toMatchObject({ decision: "withdrawn" })
      await say(EMAIL, "granted", minutes(100))
      expect(await holding(id)).toMatchObject({ decision: "granted" })
    })

    it("the customer's page names the decision that the gate goes by", async () => {
      await say(EMAIL, "withdrawn", minutes(0))
      await say(EMAIL, "offered", minutes(10))
      const { id, contact_id } = await addressOf(EMAIL)
      const shown = await service.read((db) => listConsents(db, contact_id))
      expect(shown).toMatchObject([{ purpose: "email", decision: "withdrawn" }])
      expect(shown[0]!.id).toBe((await holding(id))!.id)
    })

    it("two who turn out to be one keep what each address was asked", async () => {
      await say(EMAIL, "granted", minutes(0))
      await say("other@example.com", "withdrawn", minutes(0))
      const [a, b] = [
        await addressOf(EMAIL),
        await addressOf("other@example.com"),
      ]
      await service.transaction((db) =>
        mergeContacts(db, [a.contact_id, b.contact_id], minutes(1))
      )
      const where = { sales_channel_id: null, countries: [] }
      const ask = await service.read((db) =>
        findPermissions(db, {
          address_ids: [a.id, b.id],
          purpose: "email",
          now: minutes(2),
        })
      )
      expect(ask(a.id, where).permission).toMatchObject({ may: true })
      expect(ask(b.id, where).permission).toEqual({
        may: false,
        reason: "consent_withdrawn",
      })
    })

    it("a no is said for all addresses of a person, also one that becomes theirs later", async () => {
      await say(EMAIL, "granted", minutes(0))
      await say("other@example.com", "withdrawn", minutes(9))
      const [a, b] = [
        await addressOf(EMAIL),
        await addressOf("other@example.com"),
      ]
      await service.transaction(async (db) => {
        const at = minutes(10)
        const kept = await mergeContacts(db, [a.contact_id, b.contact_id], at)
        await keepRefusal(db, service.options, kept!, at)
      })
      expect(await holding(a.id)).toMatchObject({ decision: "withdrawn" })
      // They may still say yes again, each address for itself.
      await say(EMAIL, "granted", minutes(20))
      expect(await holding(a.id)).toMatchObject({ decision: "granted" })
      expect(await holding(b.id)).toMatchObject({ decision: "withdrawn" })
      await say(EMAIL, "withdrawn", minutes(30))
      expect(await holding(a.id)).toMatchObject({ decision: "withdrawn" })
    })

    it("a no that comes after a yes is the later one, though its machine's clock is behind", async () => {
      await say(EMAIL, "granted", minutes(3))
      await say(EMAIL, "withdrawn", minutes(0))
      const { id } = await addressOf(EMAIL)
      expect(await holding(id)).toMatchObject({ decision: "withdrawn" })
    })

    it("a choice of a mode is the last one of its place and channel; taken back, there is none", async () => {
      const choose = (
        mode: string | null,
        sales_channel_id: string | null,
        n: number
      ) =>
        service.createConsentChoices({
          place: "eu",
          mode,
          sales_channel_id,
          chosen_at: minutes(n),
        } as never)
      const chosen = async () =>
        (await service.read(listConsentChoices)).map(
          ({ mode, sales_channel_id }) => [mode, sales_channel_id]
        )
      await choose("explicit", null, 0)
      await choose("soft_opt_in", "sc_1", 1)
      await choose("legitimate_interest", null, 2)
      expect(await chosen()).toEqual([
        ["legitimate_interest", null],
        ["soft_opt_in", "sc_1"],
      ])
      await choose(null, "sc_1", 3)
      expect(await chosen()).toEqual([["legitimate_interest", null]])
    })
  },
})
