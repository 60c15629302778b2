import fc from "fast-check"

import {
  type ConsentRecord,
  DECISIONS,
  laterDecision,
} from "../../src/domain/consent/consent-record"
import { findConsents } from "../../src/modules/recovery/queries/consent/find-consents"
import { insertConsents } from "../../src/modules/recovery/queries/consent/insert-consents"
import { listConsentChoices } from "../../src/modules/recovery/queries/consent/list-consent-choices"
import { findPermissions } from "../../src/workflows/consent/find-permissions"
import { recordConsent } from "../../src/workflows/consent/record-consent"
import { mergeContacts } from "../../src/workflows/contact/merge-contacts"
import { moduleTest } from "../support/module-test"

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
        minute: fc.nat({ max: 4 }),
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
            const last = rows.reduce(laterDecision)
            const known = await service.listConsents({ address_id: "a" })
            const [held] = known.sort((a, b) =>
              laterDecision(a as never, b as never) === (a as never) ? -1 : 1
            )
            expect(held).toMatchObject({ decision: last.decision })
          }
        ),
        { numRuns: 60 }
      )
    })

    it("the database finds the one that the rule names", async () => {
      await say(EMAIL, "granted", minutes(0))
      const { id } = await addressOf(EMAIL)
      expect(await holding(id)).toMatchObject({ decision: "granted" })
      await say(EMAIL, "withdrawn", minutes(9))
      await say(EMAIL, "granted", minutes(5))
      expect(await holding(id)).toMatchObject({ decision: "withdrawn" })
      await say(EMAIL, "granted", minutes(9))
      expect(await holding(id)).toMatchObject({ decision: "withdrawn" })
      await say(EMAIL, "granted", minutes(10))
      expect(await holding(id)).toMatchObject({ decision: "granted" })
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
