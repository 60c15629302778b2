import fc from "fast-check"

import { storeOf } from "../../src/domain/store/store-of"
import type { Account } from "../../src/domain/contact/people-of"
import { EXAMPLE_CART } from "../../src/domain/tracking/__tests__/example-cart"
import type { CartFacts } from "../../src/domain/tracking/cart-facts"
import type { Db } from "../../src/modules/recovery/db"
import { chooseLocale } from "../../src/modules/recovery/queries/contact/choose-locale"
import { exitEnrollments } from "../../src/modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../src/modules/recovery/queries/enrollment/find-live-enrollments"
import { claimDueTouches } from "../../src/modules/recovery/queries/touch/claim-due-touches"
import { settleTouches } from "../../src/modules/recovery/queries/touch/settle-touches"
import { noteActivity } from "../../src/modules/recovery/queries/tracking/note-activity"
import { storeJudgments } from "../../src/modules/recovery/queries/tracking/store-judgments"
import { refuse } from "../../src/workflows/contact/refuse"
import { knowPeople } from "../../src/workflows/contact/know-people"
import { mergeContacts } from "../../src/workflows/contact/merge-contacts"
import { noteBuyers } from "../../src/workflows/attribution/note-buyers"
import { enrollCarts } from "../../src/workflows/enrollment/enroll-carts"
import { moveEnrollment } from "../../src/workflows/enrollment/move-enrollment"
import { toJudgmentRow } from "../../src/workflows/tracking/to-judgment-row"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

jest.setTimeout(600_000)

const NOON = Date.UTC(2026, 2, 1, 12)
const ADDRESSES = ["a", "b", "c", "d"].map((name) => `${name}@example.com`)
const STEPS = [1, 2, 3].map((position) => ({
  id: `step${position}`,
  sequence_id: "s1",
  position,
  name: "",
  delay: `${position}h`,
  channel: "email",
  content: {},
  incentive: null,
  version: 1,
}))
const SEQUENCE = {
  id: "s1",
  name: "S",
  status: "active" as const,
  trigger: "cart" as const,
  rule: null,
  reentry: { kind: "new_cart" as const },
  revision: 1,
  has_draft: false,
  steps: STEPS,
}

/** What happens in a shop; numbers are of carts, addresses and accounts. */
type Event =
  | { kind: "cart"; cart: number; address: number; account: number | null }
  | { kind: "transfer"; cart: number; account: number }
  | { kind: "send" }
  | {
      kind: "order"
      cart: number | null
      address: number
      account: number | null
    }
  | { kind: "unsubscribe"; address: number }
  /** An account's own address becomes another one. */
  | { kind: "rename"; account: number; address: number }

const cart = fc.nat({ max: 3 })
const address = fc.nat({ max: ADDRESSES.length - 1 })
const account = fc.nat({ max: 1 })
const maybe = (value: fc.Arbitrary<number>) => fc.option(value, { freq: 2 })
const shopping = [
  fc.record({
    kind: fc.constant("cart" as const),
    cart,
    address,
    account: maybe(account),
  }),
  fc.record({ kind: fc.constant("transfer" as const), cart, account }),
  fc.record({ kind: fc.constant("rename" as const), account, address }),
  fc.record({ kind: fc.constant("send" as const) }),
]
const ending = [
  fc.record({
    kind: fc.constant("order" as const),
    cart: maybe(cart),
    address,
    account: maybe(account),
  }),
  fc.record({ kind: fc.constant("unsubscribe" as const), address }),
]

type Row = Record<string, string | null>

moduleTest({
  testSuite: ({ service }) => {
    const secrets = () => service.options
    const rows = (sql: string, params: unknown[] = []) =>
      service.read((db) => db.execute<Row>(sql, params))

    /** A shop from its first cart on. */
    class Shop {
      private minute = 0
      /** Others change the same people meanwhile. */
      atOnce = false
      /** Each account's own address. */
      readonly own = [0, 1]
      /** Whose own address each one was last, as far as anything told. */
      readonly owner = new Map<string, string>()
      readonly carts = new Map<number, CartFacts>()
      /**
       * Enrollments whose cart went to somebody who is in a sequence, and those
       * that ended for another one: should its cart go on to somebody else
       * later, the earlier story is over all the same.
       */
      readonly displaced = new Set<string>()

      get now() {
        return new Date(NOON + this.minute * 60_000)
      }

      async open() {
        await service.transaction(async (db) => {
          for (const table of [
            "address",
            "contact",
            "enrollment",
            "touch",
            "suppression",
            "tracked_cart",
            "consent_choice",
            "sequence",
          ]) {
            await db.execute(`DELETE FROM recovery_${table}`)
          }
        })
        await service.createConsentChoices({
          place: "elsewhere",
          mode: "legitimate_interest",
          chosen_at: this.now,
        } as never)
        await service.createSequences({
          id: "s1",
          name: "S",
          status: "active",
        } as never)
      }

      account(n: number | null): Account | null {
        return n === null
          ? null
          : {
              id: `cus_${n}`,
              email: ADDRESSES[this.own[n]!]!,
              first_name: `Account ${n}`,
              last_name: null,
            }
      }

      /** What Medusa's answer tells: whose an address is now. */
      private tell(account: Account | null) {
        if (account) {
          this.owner.set(account.email!, account.id)
        }
      }

      async happen(event: Event) {
        this.minute += 1
        switch (event.kind) {
          case "cart":
            return await this.shop(event.cart, {
              email: ADDRESSES[event.address]!,
              account: this.account(event.account),
            })
          case "transfer": {
            const account = this.account(event.account)!
            return await this.shop(event.cart, {
              email: account.email,
              account,
            })
          }
          case "rename":
            if (!this.own.includes(event.address)) {
              this.own[event.account] = event.address
            }
            return
          case "send":
            return await this.send()
          case "order":
            return await this.order(event)
          case "unsubscribe":
            return await this.unsubscribe(ADDRESSES[event.address]!)
        }
      }

      /** Somebody shops in a cart, then it goes quiet and its touch is due. */
      private async shop(
        n: number,
        typed: { email: string | null; account: Account | null }
      ) {
        const facts: CartFacts = {
          ...EXAMPLE_CART,
          cart_id: `cart_${n}`,
          customer_id: typed.account?.id ?? `guest_${typed.email}`,
          first_name: typed.account?.first_name ?? `Guest ${this.minute}`,
          ...typed,
        }
        this.carts.set(n, facts)
        this.tell(typed.account)
        const { cart_id } = facts
        const lastActivityAt = this.now
        await service.transaction(async (db) => {
          await noteActivity(db, [{ cart_id, at: lastActivityAt }])
          await enrollCarts(db, {
            carts: [{ cart: facts, lastActivityAt, stage: "contact" }],
            isActive: true,
            choose: async () => () => ({ sequence: SEQUENCE, passed: [] }),
            leftOut: new Set(),
            countriesOf: () => [],
            placeOf: () => ({
              store: storeOf(service.options, null),
              channel: "open",
            }),
            options: service.options,
            now: lastActivityAt,
          })
          await storeJudgments(
            db,
            [
              toJudgmentRow(
                facts,
                { stage: "cart" },
                { status: "active", last_activity_at: lastActivityAt }
              ),
            ],
            lastActivityAt
          )
        })
        await this.gate(facts)
      }

      /** As the gate does for the cart's touch. */
      private async gate(facts: CartFacts) {
        const [live] = await rows(
          `SELECT enrollment.id, address.address
             FROM recovery_enrollment AS enrollment
             JOIN recovery_address AS address
               ON address.id = enrollment.address_id
            WHERE enrollment.cart_id = ? AND enrollment.state = 'active'`,
          [facts.cart_id]
        )
        if (!live || live.address === facts.email) {
          return
        }
        await service.transaction(async (db) => {
          const moved = await moveEnrollment(db, {
            enrollment_id: live.id!,
            cart: facts,
            options: service.options,
            now: this.now,
          })
          if (!moved) {
            this.displaced.add(live.id!)
            await this.exit(db, [live.id!], "expired")
          }
        })
      }

      private async exit(
        db: Db,
        ids: string[],
        reason: "expired" | "purchased" | "unsubscribed"
      ) {
        await exitEnrollments(db, { ids, reason, at: this.now })
      }

      private async send() {
        const late = new Date(this.now.getTime() + 1e10)
        const lease = { leaseId: `l${this.minute}`, leaseUntil: late }
        const [touch] = await service.read((db) =>
          claimDueTouches(db, {
            now: late,
            channel: "email",
            ...lease,
            limit: 1,
          })
        )
        if (!touch) {
          return
        }
        await service.read((db) =>
          settleTouches(db, [
            {
              id: touch.id,
              lease_id: lease.leaseId,
              enrollment_id: touch.enrollment_id,
              at: this.now,
              state: "sent",
              steps: STEPS.map((step) => ({
                id: `${touch.enrollment_id}_${step.position}`,
                enrollment_id: touch.enrollment_id,
                sequence_id: touch.sequence_id,
                step_id: step.id,
                position: step.position,
                channel: step.channel,
                due_at: this.now,
              })),
            },
          ])
        )
      }

      private async order(event: Event & { kind: "order" }) {
        const account = this.account(event.account)
        const email = ADDRESSES[event.address]!
        this.tell(account)
        const person = {
          cart_id: event.cart === null ? null : `cart_${event.cart}`,
          customer_id: account?.id ?? null,
          email,
        }
        await service.transaction(async (db) => {
          await noteBuyers(db, [{ email, account, at: this.now }], {
            secrets: secrets(),
            now: this.now,
          })
          const live = await findLiveEnrollments(db, {
            ...person,
            before: this.now,
          })
          await this.exit(db, live, "purchased")
        })
        if (this.atOnce) {
          return
        }
        const left = await rows(
          `SELECT enrollment.id
             FROM recovery_enrollment AS enrollment
             JOIN recovery_contact AS contact
               ON contact.id = enrollment.contact_id
             JOIN recovery_address AS address
               ON address.contact_id = contact.id
            WHERE enrollment.state = 'active'
              AND (contact.customer_id = ? OR address.address = ?
                OR enrollment.cart_id = ?)`,
          [person.customer_id, email, person.cart_id]
        )
        expect(left).toEqual([])
      }

      private async unsubscribe(email: string) {
        await service.transaction(async (db) => {
          const [row] = await db.execute<{ id: string }>(
            `SELECT id FROM recovery_address WHERE address = ?`,
            [email]
          )
          await refuse(db, secrets(), {
            address_id: row?.id ?? "",
            at: this.now,
          })
          const live = await findLiveEnrollments(db, {
            cart_id: null,
            customer_id: null,
            email,
            before: this.now,
          })
          await this.exit(db, live, "unsubscribed")
        })
      }

      /** Medusa's answer told of every account once more. */
      async settle() {
        for (const [n] of this.own.entries()) {
          await this.happen({ kind: "transfer", cart: 4 + n, account: n })
        }
      }

      async check({ nothingEnds }: { nothingEnds: boolean }) {
        const people = await rows(
          `SELECT address.address, contact.id, contact.customer_id,
                  contact.first_name
             FROM recovery_address AS address
             LEFT JOIN recovery_contact AS contact
               ON contact.id = address.contact_id`
        )
        // One person for what is one person, and for nothing else.
        for (const { address, id, customer_id, first_name } of people) {
          const owner = this.owner.get(address!) ?? null
          expect({ address, customer_id }).toEqual({
            address,
            customer_id: owner,
          })
          expect(id).not.toBeNull()
          // A guest renames nobody.
          expect(first_name ?? "Guest").toMatch(owner ? /^Account/ : /^Guest/)
          for (const other of people) {
            expect(other.id === id).toBe(
              other.address === address ||
                (owner !== null && this.owner.get(other.address!) === owner)
            )
          }
        }
        const strays = await rows(
          `SELECT id FROM recovery_contact AS contact
            WHERE customer_id IS NULL
              AND NOT EXISTS (SELECT FROM recovery_address AS address
                               WHERE address.contact_id = contact.id)`
        )
        expect(strays).toEqual([])
        const enrollments = await rows(
          `SELECT enrollment.id, enrollment.state, enrollment.exit_reason,
                  enrollment.contact_id, address.contact_id AS owner_id,
                  (SELECT count(*)
                     FROM recovery_touch AS touch
                    WHERE touch.enrollment_id = enrollment.id
                      AND touch.state IN ('due', 'claimed')) AS live,
                  (SELECT count(*) - count(DISTINCT touch.step_id)
                     FROM recovery_touch AS touch
                    WHERE touch.enrollment_id = enrollment.id) AS doubled
             FROM recovery_enrollment AS enrollment
             LEFT JOIN recovery_address AS address
               ON address.id = enrollment.address_id`
        )
        const active = enrollments.filter(({ state }) => state === "active")
        const busy = new Set(active.map(({ contact_id }) => contact_id))
        expect(busy.size).toBe(active.length)
        for (const one of enrollments) {
          expect(one.contact_id).toBe(one.owner_id)
          expect({ id: one.id, live: Number(one.live) }).toEqual({
            id: one.id,
            live: one.state === "active" ? 1 : 0,
          })
          expect(Number(one.doubled)).toBe(0)
          // Who is asked no more is asked by another enrollment.
          if (
            nothingEnds &&
            one.exit_reason === "expired" &&
            !this.displaced.has(one.id!)
          ) {
            expect(busy).toContain(one.contact_id)
            this.displaced.add(one.id!)
          }
        }
      }
    }

    const live =
      (events: Event[], repeat: boolean, nothingEnds: boolean) => async () => {
        const shop = new Shop()
        await shop.open()
        for (const event of events) {
          await shop.happen(event)
          if (repeat) {
            await shop.happen(event)
          }
          await shop.check({ nothingEnds })
        }
      }

    it("a person is one person, in whatever order carts, logins, orders and unsubscribes come", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(...shopping, ...ending), { maxLength: 14 }),
          fc.boolean(),
          (events, repeat) => live(events, repeat, false)()
        ),
        { numRuns: runs(20) }
      )
    })

    it("who says no while they become one with another says it for both", async () => {
      const secret = secrets()
      const noon = new Date(NOON)
      const known = await service.transaction((db) =>
        knowPeople(
          db,
          ["a@example.com", "b@example.com"].map((email) => ({
            email,
            account: null,
          })),
          { secrets: secret, now: noon }
        )
      )
      const [a, b] = [...known.values()]
      let merged = () => {}
      let committed = () => {}
      const isMerged = new Promise<void>((resolve) => (merged = resolve))
      const mayCommit = new Promise<void>((resolve) => (committed = resolve))
      const merging = service.transaction(async (db) => {
        await mergeContacts(db, [a!.id, b!.id], noon)
        merged()
        await mayCommit
      })
      await isMerged
      const refusals = [a!, b!].map((one) =>
        service.transaction((db) =>
          refuse(db, secret, { address_id: one.address_id, at: noon })
        )
      )
      // Both are at the lock, whichever of the two is the one that goes.
      for (let waiting = 0; waiting < 2;) {
        const [row] = await service.read((db) =>
          db.execute<{ count: number }>(
            `SELECT count(*)::int FROM pg_stat_activity
              WHERE wait_event_type = 'Lock'
                AND datname = current_database()`
          )
        )
        waiting = row!.count
      }
      committed()
      await merging
      for (const { addresses } of await Promise.all(refusals)) {
        expect(addresses.map(({ address }) => address).sort()).toEqual([
          "a@example.com",
          "b@example.com",
        ])
      }
      expect(await service.listSuppressions({})).toHaveLength(2)
    })

    it.each([0, 1])(
      "the language that one of them chose is that of both, the last choice of two (%i)",
      async (first) => {
        const secret = secrets()
        const noon = new Date(NOON)
        const person = (locale: string) => ({
          first_name: null,
          last_name: null,
          locale,
          country_code: null,
        })
        const told = ["a@example.com", "b@example.com"].map((email) => ({
          email,
          account: null,
          person: person("en"),
        }))
        const know = () =>
          service.transaction((db) =>
            knowPeople(db, told, { secrets: secret, now: noon })
          )
        const both = [...(await know()).values()]
        expect(both.map((one) => one.chosen_locale)).toEqual([null, null])
        for (const [n, at, locale] of [
          [first, noon, "de"],
          [1 - first, new Date(noon.getTime() + 1), "fr"],
        ] as const) {
          const contact_id = both[n]!.id
          await service.transaction((db) =>
            chooseLocale(db, { contact_id, locale, at })
          )
        }
        await service.transaction((db) =>
          mergeContacts(db, [both[0]!.id, both[1]!.id], noon)
        )
        const after = [...(await know()).values()]
        expect(after.map((one) => one.chosen_locale)).toEqual(["fr", "fr"])
      }
    )

    it("also when all of it comes at once, to several workers", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(...shopping.slice(0, 3)), { maxLength: 4 }),
          fc.array(fc.oneof(...shopping, ...ending), {
            minLength: 4,
            maxLength: 10,
          }),
          async (before, atOnce) => {
            const shop = new Shop()
            await shop.open()
            for (const event of before) {
              await shop.happen(event)
            }
            shop.atOnce = true
            await Promise.all(atOnce.map((event) => shop.happen(event)))
            // Which of two accounts had an address last, nobody can say.
            shop.owner.clear()
            for (const { customer_id, address } of await rows(
              `SELECT contact.customer_id, address.address
                 FROM recovery_address AS address
                 JOIN recovery_contact AS contact
                   ON contact.id = address.contact_id
                WHERE contact.customer_id IS NOT NULL`
            )) {
              shop.owner.set(address!, customer_id!)
            }
            await shop.settle()
            await shop.check({ nothingEnds: false })
          }
        ),
        { numRuns: runs(15) }
      )
    })

    it("nobody in a sequence is forgotten while nobody buys or says no", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            // Without sending: a sequence that is over leaves nobody waiting.
            fc.oneof(...shopping.slice(0, 3)),
            { maxLength: 14 }
          ),
          fc.boolean(),
          (events, repeat) => live(events, repeat, true)()
        ),
        {
          numRuns: runs(20),
          examples: [
            // A cart that goes to a third address while its account is told
            // to own the second one: the account's other cart goes on.
            [
              [
                { kind: "transfer", cart: 1, account: 0 },
                { kind: "rename", account: 0, address: 2 },
                { kind: "cart", cart: 0, address: 2, account: null },
                { kind: "cart", cart: 0, address: 1, account: 0 },
              ],
              false,
            ],
            // A cart ends the story of another one, then goes to a third.
            [
              [
                { kind: "transfer", cart: 0, account: 0 },
                { kind: "transfer", cart: 3, account: 1 },
                { kind: "rename", account: 0, address: 2 },
                { kind: "transfer", cart: 3, account: 0 },
                { kind: "cart", cart: 3, address: 1, account: null },
              ],
              false,
            ],
          ],
        }
      )
    })
  },
})
