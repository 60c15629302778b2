import { readWatchFacts } from "../../src/modules/recovery/queries/alert/read-watch-facts"
import { mendSequences } from "../../src/workflows/alert/mend-sequences"
import { moduleTest } from "../support/module-test"

const NOON = new Date("2026-03-01T12:00:00Z")
const hours = (n: number) => new Date(NOON.getTime() + n * 3_600_000)

jest.setTimeout(120_000)

moduleTest({
  testSuite: ({ service }) => {
    /** So many live people in a sequence of two steps, and nothing to come. */
    async function strand(count: number) {
      await service.createSequences({
        id: "q",
        name: "Q",
        status: "active",
        steps: [
          { id: "s1", position: 1, name: "1", delay: "1h", content: {} },
          { id: "s2", position: 2, name: "2", delay: "24h", content: {} },
        ],
      } as never)
      await service.transaction((db) =>
        db.execute(
          `INSERT INTO recovery_enrollment
             (id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
              counted_from, locale)
           SELECT 'e' || n, 'c' || lpad(n::text, 6, '0'), 'a' || n, 'q',
                  'cart' || n,
                  ?::timestamptz, ?::timestamptz, 'en'
             FROM generate_series(1, ?::integer) AS n`,
          [NOON, NOON, count]
        )
      )
    }

    const touch = (n: number, more: object = {}) => ({
      id: `t${n}`,
      enrollment_id: `e${n}`,
      sequence_id: "q",
      step_id: "s1",
      position: 1,
      channel: "email",
      due_at: NOON,
      ...more,
    })

    const look = async (now = hours(2)) =>
      await mendSequences(service, {
        now,
        facts: await service.read((db) =>
          readWatchFacts(db, { channels: ["email"], now })
        ),
        watchedSince: NOON,
      })

    const due = () =>
      service.listTouches({ state: "due" }, { order: { enrollment_id: "ASC" } })

    it("while all is well nothing is said", async () => {
      await strand(1)
      await service.createTouches([touch(1)] as never)
      expect(await look()).toBeNull()
      expect(await due()).toHaveLength(1)
    })

    it("a live enrollment without a next message goes on by its plan, and where no step is left it ends", async () => {
      await strand(3)
      const sent = { state: "sent", followed: true, settled_at: hours(1) }
      await service.createTouches([
        touch(2, sent),
        touch(3, sent),
        touch(3, { ...sent, id: "t3b", step_id: "s2" }),
      ] as never)
      expect(await look()).toMatchObject({
        code: "sequences_mended",
        params: { continued: 3, ended: 0, canceled: 0 },
      })
      expect(
        (await due()).map(({ enrollment_id, step_id, due_at }) => [
          enrollment_id,
          step_id,
          due_at,
        ])
      ).toEqual([
        ["e1", "s1", hours(1)],
        ["e2", "s2", hours(24)],
      ])
      expect((await service.retrieveEnrollment("e3")).state).toBe("completed")
      expect(await look()).toBeNull()
    })

    it("who is held out walks the same path, and goes on like all others", async () => {
      await strand(1)
      await service.updateEnrollments({ id: "e1", arm: "holdout" })
      expect(await look()).toMatchObject({ params: { continued: 1 } })
      expect(await due()).toHaveLength(1)
    })

    it("a message that waits although its sequence has ended is canceled", async () => {
      await strand(2)
      await service.createTouches([touch(1), touch(2)] as never)
      await service.updateEnrollments({
        id: "e1",
        state: "exited",
        exit_reason: "purchased",
      })
      expect(await look()).toMatchObject({ params: { canceled: 1 } })
      expect(await service.retrieveTouch("t1")).toMatchObject({
        state: "canceled",
        skip_reason: "purchased",
      })
      expect((await due()).map(({ id }) => id)).toEqual(["t2"])
    })

    it("who waits in a sequence that is gone is free again", async () => {
      await strand(2)
      await service.createTouches([
        touch(1),
        touch(2, { sequence_id: "gone" }),
      ] as never)
      expect(await look()).toMatchObject({ params: { ended: 1 } })
      expect(await service.retrieveEnrollment("e2")).toMatchObject({
        state: "exited",
        exit_reason: "canceled_by_admin",
      })
      expect((await service.retrieveEnrollment("e1")).state).toBe("active")
    })

    it("what waits of ended people in a sequence that is gone is canceled once, also what is due later and on another channel", async () => {
      await strand(4)
      const gone = { sequence_id: "gone" }
      await service.createTouches([
        touch(1, gone),
        touch(2, { ...gone, due_at: hours(50) }),
        touch(3, { ...gone, channel: "sms" }),
        touch(4, { ...gone, due_at: hours(60) }),
      ] as never)
      await service.updateEnrollments(
        ["e1", "e2", "e3"].map((id) => ({
          id,
          state: "exited" as const,
          exit_reason: "purchased" as const,
        }))
      )
      expect(await look()).toMatchObject({ params: { ended: 1, canceled: 3 } })
      expect(await due()).toEqual([])
      expect((await service.retrieveEnrollment("e4")).state).toBe("exited")
      expect(await look()).toBeNull()
    })

    it("everybody's turn comes, however many they are", async () => {
      await strand(2500)
      await service.transaction((db) =>
        db.execute(
          `INSERT INTO recovery_touch
             (id, enrollment_id, sequence_id, step_id, position, channel,
              due_at)
           SELECT 't' || n, 'e' || n, 'q', 's1', 1, 'email', ?::timestamptz
             FROM generate_series(1, 2499) AS n`,
          [NOON]
        )
      )
      const looks = [await look(), await look(), await look(), await look()]
      expect(looks.map((found) => found?.params?.continued ?? 0)).toEqual([
        0, 0, 1, 0,
      ])
    })
  },
})
