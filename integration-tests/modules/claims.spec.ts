import type { Db } from "../../src/modules/recovery/db"
import { countLiveDue } from "../../src/modules/recovery/queries/alert/count-live-due"
import { upsertContacts } from "../../src/modules/recovery/queries/contact/upsert-contacts"
import { advanceCursor } from "../../src/modules/recovery/queries/cursor/advance-cursor"
import { readCursors } from "../../src/modules/recovery/queries/cursor/read-cursors"
import { exitEnrollments } from "../../src/modules/recovery/queries/enrollment/exit-enrollments"
import { insertEnrollments } from "../../src/modules/recovery/queries/enrollment/insert-enrollments"
import {
  claimDueTouches,
  claimTouch,
} from "../../src/modules/recovery/queries/touch/claim-due-touches"
import { commitTouches } from "../../src/modules/recovery/queries/touch/commit-touches"
import { clearIncentives } from "../../src/modules/recovery/queries/incentive/clear-incentives"
import { endIncentives } from "../../src/modules/recovery/queries/incentive/end-incentives"
import { listEndedIncentives } from "../../src/modules/recovery/queries/incentive/list-ended-incentives"
import { putOffTakingBack } from "../../src/modules/recovery/queries/incentive/put-off-taking-back"
import { insertTouches } from "../../src/modules/recovery/queries/touch/insert-touches"
import { releaseTouches } from "../../src/modules/recovery/queries/touch/release-touches"
import {
  type Settlement,
  settleTouches,
} from "../../src/modules/recovery/queries/touch/settle-touches"
import { settleAttempt } from "../../src/modules/recovery/queries/touch/settle-attempt"
import { takeExpiredLeases } from "../../src/modules/recovery/queries/touch/take-expired-leases"
import { claimQuietCarts } from "../../src/modules/recovery/queries/tracking/claim-quiet-carts"
import { listMovedCarts } from "../../src/modules/recovery/queries/tracking/list-moved-carts"
import { noteActivity } from "../../src/modules/recovery/queries/tracking/note-activity"
import { moduleTest } from "../support/module-test"

const NO_CART = {
  items: [],
  currency_code: "eur",
  region_id: null,
  sales_channel_id: null,
  customer_id: null,
  locale: null,
  metadata: null,
  shipping_address: null,
  billing_address: null,
  promo_codes: [],
}
const NOON = new Date("2026-03-01T12:00:00Z")
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)

jest.setTimeout(120_000)

moduleTest({
  testSuite: ({ service }) => {
    const enrollment = (n: number) => ({
      id: `e${n}`,
      contact_id: `c${n}`,
      address_id: `a${n}`,
      sequence_id: "s1",
      cart_id: `cart_${n}`,
      enrolled_at: NOON,
      counted_from: NOON,
      locale: "en",
      arm: "treated" as const,
      arm_probability: 1,
      passed_over: null,
      once_for: null,
    })

    /** So many people with a touch each that is due at noon. */
    async function enroll(count: number) {
      const numbers = Array.from({ length: count }, (_, i) => i)
      await service.createSequences({
        id: "s1",
        name: "S",
        status: "active",
      } as never)
      await service.transaction(async (db) => {
        await upsertContacts(
          db,
          numbers.map((n) => ({
            id: `c${n}`,
            address_id: `a${n}`,
            channel: "email",
            address: `p${n}@example.com`,
            address_hash: `h${n}`,
            customer_id: null,
            first_name: null,
            last_name: null,
            locale: "en",
            country_code: null,
          }))
        )
        await insertEnrollments(db, numbers.map(enrollment))
        await insertTouches(
          db,
          numbers.map((n) => ({
            id: `t${String(n).padStart(3, "0")}`,
            enrollment_id: `e${n}`,
            sequence_id: "s1",
            step_id: "step",
            position: 1,
            channel: "email",
            due_at: NOON,
          }))
        )
      })
    }

    const claim =
      (leaseId: string, limit: number, now = NOON) =>
      (db: Db) =>
        claimDueTouches(db, {
          channel: "email",
          now,
          leaseId,
          leaseUntil: minutes(5),
          limit,
        })

    const commit = async (
      id: string,
      leaseId: string,
      key = `${id}:1`,
      consent_id: string | null = null
    ) => {
      const row = {
        id,
        lease_id: leaseId,
        delivery_key: key,
        attempt: 1,
        provider: "smtp",
        address_hashes: [`hash-${id}`, "older"],
        lease_until: minutes(9),
        address_id: "a0",
        consent_id,
        consent_basis: null,
        consent_evidence_id: null,
        at: minutes(7),
        links: [],
        message: {
          id: `m_${id}`,
          touch_id: id,
          address_id: "a0",
          locale: "en",
          cart: NO_CART,
          view: {},
          layout_hash: "h",
        },
      }
      const ids = await service.read((db) => commitTouches(db, [row]))
      return ids.has(id)
    }

    const settle = async (
      id: string,
      leaseId: string,
      settlement: Settlement
    ) => {
      const row = {
        ...settlement,
        id,
        lease_id: leaseId,
        enrollment_id: `e${Number(id.slice(1))}`,
        at: minutes(8),
      }
      const [settled] = await service.read((db) => settleTouches(db, [row]))
      return settled!
    }

    const stateOf = async (id: string) =>
      (await service.retrieveTouch(id)).state

    describe("claims", () => {
      it("share what is due: no touch to two workers, none left out", async () => {
        await enroll(40)
        const claimed = await Promise.all(
          ["a", "b", "c", "d"].map((lease) =>
            service.transaction(claim(lease, 10))
          )
        )
        const ids = claimed.flat().map((touch) => touch.id)
        expect(new Set(ids).size).toBe(40)
      })

      it.each([
        ["failed", null, 0],
        ["uncertain", "k", 0],
      ] as const)(
        "of an admin that come to nothing leave what was %s as it was",
        async (state, key, resends) => {
          await enroll(1)
          await service.updateTouches({
            id: "t000",
            state,
            settled_at: NOON,
            delivery_key: key,
            attempt: 1,
            resends,
          })
          const lease = { now: NOON, leaseId: "a", leaseUntil: minutes(5) }
          const claimed = await service.read((db) =>
            claimTouch(db, { ...lease, id: "t000", state })
          )
          expect(claimed).toMatchObject({ attempt: 2 })
          await service.read((db) =>
            releaseTouches(db, { ids: ["t000"], leaseId: "a" })
          )
          expect(await service.retrieveTouch("t000")).toMatchObject({
            state,
            resends,
            attempt: 1,
            delivery_key: key,
            lease_id: null,
          })
        }
      )

      it("pass over what another transaction holds, instead of waiting for it", async () => {
        await enroll(2)
        await service.transaction(async (db) => {
          expect(await claim("a", 1)(db)).toHaveLength(1)
          const others = await service.transaction(claim("b", 10))
          expect(others).toHaveLength(1)
        })
      })

      it("take what is longest due first, and nothing before its time", async () => {
        await enroll(2)
        await service.updateTouches({ id: "t001", due_at: minutes(-9) })
        const [first] = await service.transaction(claim("a", 1))
        expect(first!.id).toBe("t001")
        const early = await service.transaction(claim("a", 9, minutes(-1)))
        expect(early).toEqual([])
      })

      it("are nothing that a paused sequence or an ended enrollment has", async () => {
        await enroll(2)
        await service.updateEnrollments({ id: "e0", state: "exited" })
        expect(await service.transaction(claim("a", 9))).toHaveLength(1)
        await service.updateSequences({ id: "s1", status: "paused" })
        await service.updateTouches({ id: "t001", state: "due" })
        expect(await service.transaction(claim("b", 9))).toEqual([])
      })

      it("are of one channel, and what another sequence holds back hides nothing", async () => {
        await enroll(3)
        await service.createSequences({
          id: "s2",
          name: "Paused",
          status: "paused",
        } as never)
        await service.updateTouches([
          { id: "t000", sequence_id: "s2", due_at: minutes(-900) },
          { id: "t001", channel: "pigeon", due_at: minutes(-800) },
          { id: "t002", due_at: minutes(-20) },
        ])
        expect(
          await service.read((db) =>
            countLiveDue(db, { channels: ["email"], now: NOON })
          )
        ).toEqual({
          due: 1,
          oldest_due_at: minutes(-20),
        })
        const claimed = await service.transaction(claim("a", 9))
        expect(claimed.map(({ id }) => id)).toEqual(["t002"])
      })
    })

    describe("a lease", () => {
      it("that was lost changes nothing any more", async () => {
        await enroll(1)
        await service.transaction(claim("old", 1))
        await service.transaction((db) =>
          takeExpiredLeases(db, {
            now: minutes(6),
            leaseId: "new",
            leaseUntil: minutes(11),
            limit: 10,
          })
        )
        expect(await commit("t000", "old")).toBe(false)
        expect(await settle("t000", "old", { state: "sent" })).toMatchObject({
          state: null,
          busy: false,
        })
        expect(await stateOf("t000")).toBe("claimed")
      })

      it("that is running is left alone", async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        const taken = await service.transaction((db) =>
          takeExpiredLeases(db, {
            now: minutes(4),
            leaseId: "b",
            leaseUntil: minutes(9),
            limit: 10,
          })
        )
        expect(taken).toEqual([])
      })
    })

    it("an order between claim and commit stops the message", async () => {
      await enroll(1)
      await service.transaction(claim("a", 1))
      await service.transaction((db) =>
        exitEnrollments(db, { ids: ["e0"], reason: "purchased", at: NOON })
      )
      const committed = await commit("t000", "a")
      expect(committed).toBe(false)
      expect(await service.retrieveTouch("t000")).toMatchObject({
        state: "canceled",
        skip_reason: "purchased",
      })
    })

    describe("a commit", () => {
      it("that is asked for again finds itself done, under the same key only", async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        expect(await commit("t000", "a")).toBe(true)
        expect(await commit("t000", "a")).toBe(true)
        expect(await commit("t000", "a", "another")).toBe(false)
      })

      it("does not wait for an order that ends the enrollment at this moment", async () => {
        await enroll(2)
        await service.transaction(claim("a", 2))
        await service.transaction(async (db) => {
          await exitEnrollments(db, {
            ids: ["e0"],
            reason: "purchased",
            at: NOON,
          })
          expect(await commit("t000", "a")).toBe(false)
          expect(await commit("t001", "a")).toBe(true)
        })
      })
    })

    describe("a commit asks again", () => {
      const claimOne = async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
      }

      it("whether the address is blocked, also where that ended no enrollment", async () => {
        await claimOne()
        await service.createSuppressions({
          channel: "email",
          address_hash: "hash-t000",
          reason: "unsubscribed",
          source: "admin",
          blocked_at: NOON,
        } as never)
        expect(await commit("t000", "a")).toBe(false)
        expect(await stateOf("t000")).toBe("claimed")
        // Lifted again, it blocks nothing.
        const [block] = await service.listSuppressions({})
        await service.updateSuppressions({ id: block!.id, lifted_at: NOON })
        expect(await commit("t000", "a")).toBe(true)
      })

      it("whether somebody has taken their consent back since, or given it", async () => {
        await claimOne()
        const decide = (id: string, decision: string, at: Date) =>
          service.createConsents({
            id,
            address_id: "a0",
            purpose: "email",
            decision,
            source: "form",
            decided_at: at,
          } as never)
        await decide("n1", "withdrawn", minutes(1))
        expect(await commit("t000", "a")).toBe(false)
        expect(await stateOf("t000")).toBe("claimed")
        // What the gate saw is what holds, whatever is heard late.
        await decide("n0", "granted", NOON)
        expect(await commit("t000", "a", "t000:1", "n0")).toBe(false)
        expect(await commit("t000", "a", "t000:1", "n1")).toBe(true)
      })

      it("whether its person has ordered since", async () => {
        await claimOne()
        await service.updateContacts({ id: "c0", last_order_at: minutes(1) })
        expect(await commit("t000", "a")).toBe(false)
      })

      it("whether an earlier attempt arrived after all, and the gate hears of it", async () => {
        await claimOne()
        await commit("t000", "a")
        await settle("t000", "a", {
          state: "due",
          due_at: NOON,
          attempt: { key: "t000:1", outcome: "uncertain" },
        })
        const [again] = await service.transaction(claim("b", 1))
        expect(again).toMatchObject({ attempt: 2, arrived_at: null })
        await service.transaction((db) =>
          settleAttempt(db, {
            key: "t000:1",
            outcome: "accepted",
            named: "m1",
            at: minutes(9),
          })
        )
        expect(await commit("t000", "b", "t000:2")).toBe(false)
        await service.read((db) =>
          releaseTouches(db, { ids: ["t000"], leaseId: "b" })
        )
        const [third] = await service.transaction(claim("c", 1))
        expect(third!.arrived_at).toEqual(minutes(9))
      })
    })

    describe("what is heard late", () => {
      const attempts = () => service.listAttempts({})
      const doubt = async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        await commit("t000", "a")
        await settle("t000", "a", {
          state: "uncertain",
          error: "silence",
          steps: [],
          attempt: { key: "t000:1", outcome: "uncertain" },
        })
      }
      const hear = (
        outcome: "accepted" | "refused",
        at: Date,
        more: object = {}
      ) =>
        service.transaction((db) =>
          settleAttempt(db, { key: "t000:1", outcome, at, ...more })
        )

      it("settles what was undecided, once, and what follows happened before", async () => {
        await doubt()
        expect(await hear("accepted", minutes(20), { named: "m1" })).toEqual({
          touch_id: "t000",
          settled: "sent",
        })
        expect(await hear("accepted", minutes(30))).toMatchObject({
          settled: null,
        })
        expect(await service.retrieveTouch("t000")).toMatchObject({
          state: "sent",
          sent_at: minutes(20),
          error: null,
        })
        expect((await attempts())[0]).toMatchObject({
          outcome: "accepted",
          provider_message_id: "m1",
          answered_at: minutes(20),
        })
        expect((await service.retrieveEnrollment("e0")).state).toBe("completed")
      })

      it.each([
        [["refused", "accepted"], "sent"],
        [["accepted", "refused"], "sent"],
        [["refused", "refused"], "failed"],
        [["accepted", "accepted"], "sent"],
      ] as const)("in the order of %p ends as %s", async (order, state) => {
        await doubt()
        for (const [i, outcome] of order.entries()) {
          await hear(outcome, minutes(20 + i), { error: "550" })
        }
        expect(await stateOf("t000")).toBe(state)
      })

      it("before the worker settles it is not forgotten by that", async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        await commit("t000", "a")
        await hear("accepted", minutes(8))
        const settled = await settle("t000", "a", {
          state: "uncertain",
          error: "silence",
          attempt: { key: "t000:1", outcome: "uncertain" },
        })
        expect(settled.arrived).toBe(true)
        expect(await hear("accepted", minutes(9))).toMatchObject({
          settled: "sent",
        })
      })

      it("by the provider's own id finds its attempt, and no other provider's", async () => {
        await doubt()
        await hear("refused", minutes(9), { named: "m1" })
        const by = (provider: string) =>
          service.transaction((db) =>
            settleAttempt(db, {
              provider,
              message_id: "m1",
              outcome: "accepted",
              at: minutes(10),
            })
          )
        expect(await by("another")).toBeNull()
        expect(await by("smtp")).toMatchObject({ settled: "sent" })
      })
    })

    it("a provider that gives one id to all keeps no message from being settled", async () => {
      await enroll(3)
      await service.transaction(claim("a", 3))
      const rows = ["t000", "t001", "t002"].map((id, n) => ({
        id,
        lease_id: "a",
        enrollment_id: `e${n}`,
        at: minutes(8),
        state: "sent" as const,
        attempt: {
          key: `${id}:1`,
          outcome: "accepted" as const,
          message_id: "ok",
        },
      }))
      for (const { id } of rows) {
        await commit(id, "a")
      }
      const settled = [
        ...(await service.read((db) => settleTouches(db, rows.slice(0, 2)))),
        ...(await service.read((db) => settleTouches(db, rows.slice(2)))),
      ]
      expect(settled.map(({ state }) => state)).toEqual([
        "sent",
        "sent",
        "sent",
      ])
      expect(settled.filter(({ id_taken }) => id_taken)).toHaveLength(2)
      const named = await service.listAttempts({ provider_message_id: "ok" })
      expect(named).toHaveLength(1)
      expect(await service.listAttempts({ outcome: "accepted" })).toHaveLength(
        3
      )
    })

    describe("a settlement", () => {
      const next = {
        id: "t900",
        enrollment_id: "e0",
        sequence_id: "s1",
        step_id: "step2",
        position: 2,
        channel: "email",
        due_at: minutes(60),
      }
      const wire = async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        await commit("t000", "a")
      }

      it("plans the next touch with it, once", async () => {
        await wire()
        const settled = await settle("t000", "a", {
          state: "sent",
          steps: [next],
        })
        expect(settled.state).toBe("sent")
        expect(await stateOf("t900")).toBe("due")
        const again = await settle("t000", "a", {
          state: "sent",
          steps: [next],
        })
        expect(again.state).toBeNull()
        expect(await service.listTouches({})).toHaveLength(2)
      })

      it("ends the enrollment after the last step, or for a reason", async () => {
        await enroll(2)
        await service.transaction(claim("a", 2))
        await settle("t000", "a", { state: "sent", steps: [] })
        await settle("t001", "a", {
          state: "skipped",
          skip_reason: "cart_emptied",
          exit_reason: "cart_emptied",
        })
        expect(await service.retrieveEnrollment("e0")).toMatchObject({
          state: "completed",
          exit_reason: null,
        })
        expect(await service.retrieveEnrollment("e1")).toMatchObject({
          state: "exited",
          exit_reason: "cart_emptied",
        })
      })

      it("of a try that is repeated is a cancel when they have bought since", async () => {
        await wire()
        await service.transaction((db) =>
          exitEnrollments(db, { ids: ["e0"], reason: "purchased", at: NOON })
        )
        expect(await stateOf("t000")).toBe("sending")
        await settle("t000", "a", { state: "due", due_at: minutes(9) })
        expect(await service.retrieveTouch("t000")).toMatchObject({
          state: "canceled",
          skip_reason: "purchased",
        })
      })

      it("plans nothing when the enrollment has ended meanwhile", async () => {
        await wire()
        await service.transaction((db) =>
          exitEnrollments(db, { ids: ["e0"], reason: "purchased", at: NOON })
        )
        await settle("t000", "a", {
          state: "sent",
          steps: [next],
        })
        expect(await service.listTouches({})).toHaveLength(1)
      })

      it("does not wait for an enrollment that another transaction holds", async () => {
        await enroll(2)
        await service.transaction(claim("a", 2))
        await service.transaction(async (db) => {
          await db.execute(
            "SELECT FROM recovery_enrollment WHERE id = 'e0' FOR UPDATE"
          )
          const rows = ["t000", "t001"].map((id, n) => ({
            id,
            lease_id: "a",
            enrollment_id: `e${n}`,
            at: NOON,
            state: "sent" as const,
          }))
          const settled = await service.read((other) =>
            settleTouches(other, rows)
          )
          expect(
            settled.map(({ id, state, busy }) => [id, state, busy]).sort()
          ).toEqual([
            ["t000", null, true],
            ["t001", "sent", false],
          ])
        })
        expect((await settle("t000", "a", { state: "sent" })).state).toBe(
          "sent"
        )
      })

      it("that was put off does not count as an attempt", async () => {
        await enroll(1)
        await service.transaction(claim("a", 1))
        await settle("t000", "a", {
          state: "due",
          due_at: minutes(30),
          counted_from: minutes(1),
          untried: true,
        })
        expect(await service.retrieveTouch("t000")).toMatchObject({
          state: "due",
          attempt: 0,
          lease_id: null,
        })
        const { counted_from } = await service.retrieveEnrollment("e0")
        expect(counted_from).toEqual(minutes(1))
      })
    })

    it("a person is in one sequence at a time, whoever enrolls first", async () => {
      await enroll(1)
      const again = { ...enrollment(0), id: "e9", cart_id: "cart_9" }
      const enrolled = await service.transaction((db) =>
        insertEnrollments(db, [again])
      )
      expect(enrolled.size).toBe(0)
      await service.updateEnrollments({ id: "e0", state: "completed" })
      const later = await service.transaction((db) =>
        insertEnrollments(db, [again])
      )
      expect(later.size).toBe(1)
    })

    describe("the activity clock", () => {
      const tracked = async (cart_id: string) =>
        (await service.listTrackedCarts({ cart_id }))[0]!

      it("only goes forward, in whatever order events come", async () => {
        for (const at of [minutes(1), minutes(5), minutes(3)]) {
          await service.transaction((db) =>
            noteActivity(db, [{ cart_id: "c", at }])
          )
        }
        expect(new Date((await tracked("c")).last_activity_at)).toEqual(
          minutes(5)
        )
      })

      it("takes many first sights of carts at one moment", async () => {
        const carts = Array.from({ length: 20 }, (_, n) => `new_${n}`)
        await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            service.transaction((db) =>
              noteActivity(
                db,
                carts.map((cart_id) => ({ cart_id, at: minutes(n) }))
              )
            )
          )
        )
        const rows = await service.listTrackedCarts({ cart_id: carts })
        expect(rows).toHaveLength(20)
        for (const row of rows) {
          expect(row.last_activity_at).toEqual(minutes(7))
        }
      })

      it("wakes an abandoned cart, and never a completed one", async () => {
        await service.transaction((db) =>
          noteActivity(db, [
            { cart_id: "a", at: NOON },
            { cart_id: "b", at: NOON },
          ])
        )
        await service.updateTrackedCarts([
          { id: "rtc_a", status: "abandoned" },
          { id: "rtc_b", status: "completed" },
        ])
        await service.transaction((db) =>
          noteActivity(db, [
            { cart_id: "a", at: minutes(1) },
            { cart_id: "b", at: minutes(1) },
          ])
        )
        expect((await tracked("a")).status).toBe("active")
        expect((await tracked("b")).status).toBe("completed")
      })

      it("lets two workers judge different quiet carts", async () => {
        await service.transaction((db) =>
          noteActivity(
            db,
            ["a", "b"].map((cart_id) => ({ cart_id, at: NOON }))
          )
        )
        await service.transaction(async (db) => {
          const quiet = { quietSince: minutes(1), now: minutes(1), limit: 1 }
          const [mine] = await claimQuietCarts(db, quiet)
          const theirs = await service.transaction((other) =>
            claimQuietCarts(other, quiet)
          )
          expect(theirs[0]!.cart_id).not.toBe(mine!.cart_id)
        })
      })
    })

    it("carts that moved at one moment are all listed, page by page", async () => {
      const ids = Array.from({ length: 7 }, (_, n) => `cart_${n}`)
      await service.transaction((db) =>
        noteActivity(
          db,
          ids.map((cart_id) => ({ cart_id, at: NOON }))
        )
      )
      const seen: string[] = []
      for (let id = "", after = minutes(-1); seen.length <= ids.length;) {
        const page = await service.read((db) =>
          listMovedCarts(db, { after, id, limit: 3 })
        )
        if (!page.length) {
          break
        }
        seen.push(...page.map(({ cart_id }) => cart_id))
        id = page.at(-1)!.cart_id
        after = new Date(page.at(-1)!.last_activity_at)
      }
      expect(seen).toEqual(ids)
    })

    it("codes that cannot be taken back rest, and those behind them are listed", async () => {
      const codes = Array.from({ length: 5 }, (_, n) => ({
        id: `i${n}`,
        touch_id: `t${n}`,
        code: `BACK-${n}`,
        state: n === 4 ? "redeemed" : "issued",
        expires_at: minutes(n),
        ended_at: n === 4 ? NOON : null,
      }))
      await service.createIncentives(codes as never)
      const list = async (now: Date) => {
        const input = { now, reservedBefore: NOON, limit: 2 }
        const rows = await service.read((db) => listEndedIncentives(db, input))
        return rows.map(({ id }) => id)
      }
      expect(await list(minutes(10))).toEqual(["i0", "i1"])
      const stuck = { ids: ["i0", "i1"], now: minutes(10) }
      await service.read((db) => putOffTakingBack(db, stuck))
      expect(await list(minutes(10))).toEqual(["i2", "i3"])
      await service.read((db) =>
        endIncentives(db, {
          ids: ["i2", "i3"],
          state: "expired",
          now: minutes(10),
        })
      )
      expect(await list(minutes(10))).toEqual(["i4"])
      await service.read((db) =>
        clearIncentives(db, { ids: ["i4"], now: minutes(10) })
      )
      expect(await list(minutes(10))).toEqual([])
      expect(await list(minutes(12))).toEqual(["i0", "i1"])
      await service.read((db) =>
        putOffTakingBack(db, { ...stuck, now: minutes(12) })
      )
      expect(await list(minutes(13.5))).toEqual([])
      expect(await list(minutes(15))).toEqual(["i0", "i1"])
    })

    it("a cursor is never moved back", async () => {
      for (const value of ["b", "c", "a"]) {
        await service.transaction((db) => advanceCursor(db, "x", value))
      }
      expect((await service.read(readCursors)).get("x")).toBe("c")
    })
  },
})
