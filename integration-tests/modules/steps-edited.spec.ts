import fc from "fast-check"

import { upsertContacts } from "../../src/modules/recovery/queries/contact/upsert-contacts"
import { insertEnrollments } from "../../src/modules/recovery/queries/enrollment/insert-enrollments"
import {
  type ClaimedTouch,
  claimDueTouches,
} from "../../src/modules/recovery/queries/touch/claim-due-touches"
import { insertTouches } from "../../src/modules/recovery/queries/touch/insert-touches"
import { settleTouches } from "../../src/modules/recovery/queries/touch/settle-touches"
import { whatFollows } from "../../src/workflows/sending/what-follows"
import {
  loadSequences,
  type Plan,
  toPlan,
} from "../../src/workflows/sequence/load-sequences"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

const HOUR_MS = 3_600_000
const NOON = new Date("2026-03-01T12:00:00Z")
const hours = (n: number) => new Date(NOON.getTime() + n * HOUR_MS)
const PEOPLE = 4

/** An admin changes the sequence, or time goes by and what is due is sent. */
type Event =
  | { kind: "move"; from: number; to: number }
  | { kind: "remove"; at: number }
  | { kind: "insert"; at: number; delay: number }
  | { kind: "delay"; at: number; delay: number }
  | { kind: "send"; after: number; stale: boolean }

const place = fc.nat({ max: 5 })
const delay = fc.integer({ min: 1, max: 72 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("move" as const), from: place, to: place }),
  fc.record({ kind: fc.constant("remove" as const), at: place }),
  fc.record({ kind: fc.constant("insert" as const), at: place, delay }),
  fc.record({ kind: fc.constant("delay" as const), at: place, delay }),
  fc.record({
    kind: fc.constant("send" as const),
    after: fc.integer({ min: 1, max: 48 }),
    stale: fc.boolean(),
  })
)

jest.setTimeout(300_000)

moduleTest({
  testSuite: ({ service }) => {
    let run = 0

    const stepRow = (id: string, sequence: string, n: number, after: number) =>
      ({
        id,
        sequence_id: sequence,
        position: n,
        name: id,
        delay: `${after}h`,
        content: {},
      }) as never

    async function begin() {
      run += 1
      const sequence = `q${run}`
      await service.createSequences({
        id: sequence,
        name: "Q",
        status: "active",
      } as never)
      await service.createSequenceSteps([
        stepRow(`${sequence}s1`, sequence, 1, 1),
        stepRow(`${sequence}s2`, sequence, 2, 24),
        stepRow(`${sequence}s3`, sequence, 3, 48),
      ])
      const people = Array.from({ length: PEOPLE }, (_, n) => `${run}_${n}`)
      await service.transaction(async (db) => {
        await upsertContacts(
          db,
          people.map((n) => ({
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
        await insertEnrollments(
          db,
          people.map((n) => ({
            id: `e${n}`,
            contact_id: `c${n}`,
            address_id: `a${n}`,
            sequence_id: sequence,
            cart_id: `cart_${n}`,
            enrolled_at: NOON,
            counted_from: NOON,
            locale: "en",
            arm: "treated" as const,
            arm_probability: 1,
            passed_over: null,
            once_for: null,
          }))
        )
        await insertTouches(
          db,
          people.map((n, i) => ({
            id: `t${n}`,
            enrollment_id: `e${n}`,
            sequence_id: sequence,
            step_id: `${sequence}s1`,
            position: 1,
            channel: "email",
            due_at: hours(1 + i),
          }))
        )
      })
      return sequence
    }

    const plan = async () => toPlan(await loadSequences(service))

    /** As the protocol does: passes a removed step over, sends any other. */
    const settlement = (touch: ClaimedTouch, known: Plan, at: Date) =>
      known.step(touch.step_id)
        ? { state: "sent" as const, ...whatFollows(touch, known, at) }
        : {
            state: "skipped" as const,
            skip_reason: "step_removed" as const,
            ...whatFollows(touch, known, new Date(touch.due_at)),
          }

    async function sendDue(now: Date, known: Plan) {
      for (;;) {
        const leaseId = `l${Math.random()}`
        const touches = await service.read((db) =>
          claimDueTouches(db, {
            channel: "email",
            now,
            leaseId,
            leaseUntil: hours(100_000),
            limit: 10,
          })
        )
        if (!touches.length) {
          return
        }
        await service.read((db) =>
          settleTouches(
            db,
            touches.map((touch) => ({
              ...settlement(touch, known, now),
              id: touch.id,
              lease_id: leaseId,
              enrollment_id: touch.enrollment_id,
              at: now,
            }))
          )
        )
      }
    }

    async function edit(sequence: string, change: Event, serial: number) {
      const steps = (await plan()).steps(sequence)
      const at = (n: number) => steps[n % Math.max(steps.length, 1)]
      const renumber = async (ids: string[]) => {
        // One update, so two steps stand at one place for a moment.
        await service.updateSequenceSteps(
          ids.map((id, i) => ({ id, position: i + 1 })) as never
        )
      }
      const ids = steps.map(({ id }) => id)
      switch (change.kind) {
        case "move": {
          const [id] = ids.splice(change.from % Math.max(ids.length, 1), 1)
          if (id) {
            ids.splice(change.to, 0, id)
            await renumber(ids)
          }
          return
        }
        case "remove": {
          const step = at(change.at)
          if (step) {
            await service.deleteSequenceSteps([step.id])
          }
          return
        }
        case "insert": {
          const id = `${sequence}n${serial}`
          await service.createSequenceSteps([
            stepRow(id, sequence, 99, change.delay),
          ])
          ids.splice(change.at, 0, id)
          await renumber(ids)
          return
        }
        case "delay": {
          const step = at(change.at)
          if (step) {
            await service.updateSequenceSteps({
              id: step.id,
              delay: `${change.delay}h`,
            })
          }
        }
      }
    }

    it("people under way get no step twice, never two back to back, and every sequence ends, however its steps are edited", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(event, { minLength: 3, maxLength: 14 }),
          async (events) => {
            const sequence = await begin()
            let now = NOON
            let known = await plan()
            for (const [serial, one] of events.entries()) {
              if (one.kind === "send") {
                now = new Date(now.getTime() + one.after * HOUR_MS)
                await sendDue(now, one.stale ? known : await plan())
                known = await plan()
              } else {
                await edit(sequence, one, serial)
              }
            }
            for (let round = 0; round < 60; round += 1) {
              now = new Date(now.getTime() + 24 * HOUR_MS)
              await sendDue(now, await plan())
            }

            const enrollments = await service.listEnrollments({
              sequence_id: sequence,
            })
            expect(enrollments.map(({ state }) => state)).toEqual(
              Array(PEOPLE).fill("completed")
            )
            for (const { id } of enrollments) {
              const touches = await service.listTouches({ enrollment_id: id })
              const steps = touches.map(({ step_id }) => step_id)
              expect(new Set(steps).size).toBe(steps.length)
              expect(
                touches.every(({ state }) =>
                  ["sent", "skipped"].includes(state)
                )
              ).toBe(true)
              const sent = touches
                .flatMap(({ sent_at }) => (sent_at ? [sent_at.getTime()] : []))
                .sort((a, b) => a - b)
              sent.slice(1).forEach((at, i) => {
                expect(at - sent[i]!).toBeGreaterThanOrEqual(HOUR_MS)
              })
            }
          }
        ),
        { numRuns: runs(15) }
      )
    })

    it("a step that was taken out is passed over, and the next one keeps its time", async () => {
      const sequence = await begin()
      await sendDue(hours(1), await plan())
      await service.deleteSequenceSteps([`${sequence}s2`])
      await sendDue(hours(24), await plan())
      const touches = await service.listTouches(
        { enrollment_id: `e${run}_0` },
        { order: { due_at: "ASC" } }
      )
      expect(
        touches.map(({ step_id, state, skip_reason, due_at }) => [
          step_id,
          state,
          skip_reason,
          due_at,
        ])
      ).toEqual([
        [`${sequence}s1`, "sent", null, hours(1)],
        [`${sequence}s2`, "skipped", "step_removed", hours(24)],
        [`${sequence}s3`, "due", null, hours(48)],
      ])
    })
  },
})
