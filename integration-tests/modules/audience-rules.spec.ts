import fc from "fast-check"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProfileFacts } from "../../src/domain/audience/rule/profile-facts"
import { SEGMENTS } from "../../src/domain/audience/rfm"
import { hashAddress } from "../../src/domain/contact/hash-address"
import { matchesRule } from "../../src/domain/audience/rule/matches-rule"
import { parseRule } from "../../src/domain/audience/rule/parse-rule"
import {
  type Condition,
  type FieldName,
  FIELDS,
  OPERATORS,
  type Rule,
} from "../../src/domain/audience/rule/rule"
import {
  NAMED_KINDS,
  type RuleContext,
} from "../../src/domain/audience/rule/rule-context"
import { DECISIONS, SOURCES } from "../../src/domain/consent/consent-record"
import { STAGES } from "../../src/domain/tracking/stage"
import { RECOVERY_MODULE } from "../../src/modules/recovery"
import { rowsParam } from "../../src/modules/recovery/db"
import { addAudiences } from "../../src/modules/recovery/queries/audience/add-audiences"
import {
  agreedToAds,
  type LeftOutOfAds,
} from "../../src/modules/recovery/queries/audience/agreed-to-ads"
import { compileRule } from "../../src/modules/recovery/queries/audience/compile-rule"
import { findProfiles } from "../../src/modules/recovery/queries/audience/find-profiles"
import { holdOffErasures } from "../../src/modules/recovery/queries/contact/hold-off-erasures"
import { holdingConsent } from "../../src/modules/recovery/queries/consent/find-consents"
import { keepCounts } from "../../src/workflows/audience/keep-counts"
import { knowPeople } from "../../src/workflows/contact/know-people"
import { TimeBox } from "../../src/workflows/process/time-box"
import { moduleTest } from "../support/module-test"

const NOW = new Date(Date.UTC(2026, 4, 1, 12))
const DAY = 86_400_000

const PRODUCTS = ["p1", "p2", "p3", "p4", "p5"]
const MANY = Array.from({ length: 12 }, (_, n) => `p${n + 2}`)
const GROUPS = ["g1", "g2", "g3"]
const ACCOUNTS = ["c1", "c2", "c3", "c4"]
const CURRENCIES = ["eur", "usd", "jpy"]

/** Moments around the edges of days, and a millisecond beside them. */
const moment = fc
  .tuple(fc.constantFrom(0, 1, 7, 30, -1), fc.constantFrom(-1, 0, 1))
  .map(([days, ms]) => new Date(NOW.getTime() - days * DAY + ms))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: null, freq: 4 })
/** Figures that no float holds exactly are among them. */
const amount = fc.constantFrom(0, 0.1, 12.5, 19.99, 20, 100, 1234567.89)

const profile = fc.record({
  customer_id: maybe(fc.constantFrom(...ACCOUNTS)),
  country_code: maybe(fc.constantFrom("de", "DE", "at", "us")),
  locale: maybe(fc.constantFrom("de", "de-AT", "de_CH", "DE", "den", "en-US")),
  cart_status: maybe(
    fc.constantFrom("active", "abandoned", "completed", "empty")
  ),
  cart_stage: maybe(fc.constantFrom(...STAGES)),
  cart_value: maybe(amount),
  cart_currency: maybe(fc.constantFrom(...CURRENCIES)),
  cart_items: maybe(fc.constantFrom(0, 1, 2, 5)),
  cart_products: maybe(fc.subarray([...PRODUCTS, "p9"])),
  sales_channel_id: maybe(fc.constantFrom("sc1", "sc2")),
  abandoned_at: maybe(moment),
  last_activity_at: maybe(moment),
  order_count: fc.constantFrom(0, 1, 2, 5),
  last_order_at: maybe(moment),
  spent: maybe(
    fc.dictionary(fc.constantFrom("eur", "usd"), amount, {
      noNullPrototype: true,
    })
  ),
  segment: maybe(fc.constantFrom(...SEGMENTS)),
  messaged_at: maybe(moment),
  clicked_at: maybe(moment),
  recovered_at: maybe(moment),
  code_until: maybe(moment),
})

const WORDS: Partial<Record<FieldName, string[]>> = {
  temperature: ["hot"],
  products: [...PRODUCTS, "gone"],
  categories: ["cat1", "cat2", "cat_many", "cat_empty", "gone"],
  collections: ["col1", "col2"],
  tags: ["tag1", "tag2"],
  stage: [...STAGES],
  store: ["sc1", "sc2", "gone"],
  currency: CURRENCIES,
  country: ["de", "AT", "us", "fr"],
  locale: ["de", "de-at", "de_ch", "en"],
  segment: [...SEGMENTS],
  customer_group: GROUPS,
  audience: ["a1", "a2", "a3", "circle1", "broken", "gone"],
}

const condition = fc
  .constantFrom(...(Object.keys(FIELDS) as FieldName[]))
  .chain((field) =>
    fc.constantFrom(...OPERATORS[FIELDS[field].kind]).chain((operator) => {
      const value = (): fc.Arbitrary<Condition["value"]> => {
        switch (FIELDS[field].kind) {
          case "amount":
            return fc.record({
              amount,
              currency_code: fc.constantFrom(...CURRENCIES),
            })
          case "number":
            return fc.record({ number: fc.constantFrom(0, 1, 2, 5) })
          case "date":
            return operator === "ever" || operator === "never"
              ? fc.constant(null)
              : fc.record({ days: fc.constantFrom(1, 7, 30) })
          case "flag":
            return fc.constant(null)
          default:
            return fc.record({
              words: fc.subarray(WORDS[field]!, { minLength: 1 }),
            })
        }
      }
      return value().map((it): Condition => ({ field, operator, value: it }))
    })
  )
const match = fc.constantFrom("all" as const, "any" as const)
const rule: fc.Arbitrary<Rule> = fc.record({
  match,
  conditions: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: condition },
      {
        weight: 1,
        arbitrary: fc.record({
          match,
          conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
        }),
      }
    ),
    { minLength: 1, maxLength: 4 }
  ),
})

const one = (field: FieldName, operator: string, value: unknown): Rule => ({
  match: "all",
  conditions: [{ field, operator, value } as Condition],
})

const context = (given: Partial<RuleContext> = {}): RuleContext => ({
  now: NOW,
  highValues: new Map([
    ["eur", 19.99],
    ["usd", 100],
  ]),
  known: Object.fromEntries(
    NAMED_KINDS.map((kind) => [
      kind,
      new Set(WORDS[kind]!.filter((word) => word !== "gone")),
    ])
  ) as unknown as RuleContext["known"],
  productsOf: {
    categories: new Map([
      ["cat1", ["p1", "p2"]],
      ["cat2", ["p3"]],
      ["cat_many", MANY],
      ["cat_empty", []],
    ]),
    collections: new Map([
      ["col1", ["p1"]],
      ["col2", ["p4", "p9"]],
    ]),
    tags: new Map([
      ["tag1", ["p2", "p5"]],
      ["tag2", []],
    ]),
  },
  accountsOf: null,
  audiences: new Map([
    ["a1", one("order_count", "at_least", { number: 2 })],
    ["a2", one("country", "is_none_of", { words: ["de"] })],
    ["a3", one("audience", "has_none_of", { words: ["a1", "a2"] })],
    ["circle1", one("audience", "has_none_of", { words: ["circle2"] })],
    ["circle2", one("audience", "has_any_of", { words: ["circle1"] })],
    ["broken", one("products", "has_none_of", { words: ["gone"] })],
  ]),
  ...given,
})

moduleTest({
  testSuite: ({ service }) => {
    const run = <T>(sql: string, params: unknown[] = []) =>
      service.transaction((db) => db.execute<T>(sql, params))
    const insert = (table: string, rows: object[]) =>
      run(
        `INSERT INTO ${table} (${Object.keys(rows[0]!).join(", ")})
         SELECT ${Object.keys(rows[0]!).join(", ")}
           FROM jsonb_populate_recordset(NULL::${table}, ?::jsonb)`,
        [rowsParam(rows)]
      )

    it("the ids that SQL selects are exactly those that the rule in memory says", async () => {
      await run(`CREATE TABLE customer_group_customer (
        customer_id text, customer_group_id text, deleted_at timestamptz)`)
      const members: [string, string][] = [
        ["c1", "g1"],
        ["c1", "g2"],
        ["c2", "g1"],
        ["c3", "g3"],
      ]
      await insert(
        "customer_group_customer",
        [...members, ["c4", "g1"] as const].map(([account, group]) => ({
          customer_id: account,
          customer_group_id: group,
          // Has left it.
          deleted_at: account === "c4" ? NOW : null,
        }))
      )
      const accountsOf = new Map(
        GROUPS.map((group) => [
          group,
          members.flatMap(([account, of]) => (of === group ? account : [])),
        ])
      )
      const people = fc
        .sample(profile, { numRuns: 400, seed: 7 })
        .map((row, n) => ({ contact_id: `rcon_${n}`, ...row }))
      await insert("recovery_profile", people)
      const rows = await service.read((db) =>
        findProfiles(db, { sql: "true", params: [] })
      )
      expect(rows).toHaveLength(people.length)
      const facts = rows.map((row): ProfileFacts & { contact_id: string } => ({
        ...row,
        customer_groups: members.flatMap(([account, group]) =>
          account === row.customer_id ? group : []
        ),
      }))
      let met = 0
      await fc.assert(
        fc.asyncProperty(rule, fc.boolean(), async (written, asks) => {
          const { rule: read } = parseRule(written)
          const given = context(asks ? { accountsOf } : {})
          const { sql, params } = compileRule(read!, given)
          const selected = await service.read((db) =>
            db.execute<{ contact_id: string; holds: boolean }>(
              `SELECT contact_id, ${sql} AS holds
                 FROM recovery_profile AS profile`,
              params
            )
          )
          const inSql = new Map(selected.map((r) => [r.contact_id, r.holds]))
          const differ = facts.filter((person) => {
            const { matches, because } = matchesRule(read!, person, given)
            met += Number(matches)
            return (
              inSql.get(person.contact_id) !== matches ||
              (because === null) !== matches
            )
          })
          expect(differ).toEqual([])
        }),
        { numRuns: 1000 }
      )
      expect(met).toBeGreaterThan(1000)
    })

    const ADDRESSES = ["a", "b", "c", "d", "e", "f"]
    const NOBODY: LeftOutOfAds = {
      addresses: [],
      domains: [],
      groups: [],
      customers: [],
    }
    const insertPeople = async () => {
      const of = (row: (name: string) => object) => ADDRESSES.map(row)
      await insert(
        "recovery_contact",
        of((name) => ({
          id: `rcon_${name}`,
          customer_id: `c_${name}`,
          created_at: NOW,
          updated_at: NOW,
        }))
      )
      await insert(
        "recovery_address",
        of((name) => ({
          id: name,
          contact_id: `rcon_${name}`,
          channel: "email",
          address: `${name}@${name}.example.com`,
          address_hash: `hash_${name}`,
          created_at: NOW,
          updated_at: NOW,
        }))
      )
      await run(
        `INSERT INTO recovery_profile (contact_id)
         SELECT id FROM recovery_contact ON CONFLICT DO NOTHING`
      )
    }
    const insertConsents = (
      rows: {
        id: string
        address_id: string
        decision: string
        purpose?: string
        source?: string
        wording_id?: string | null
        decided_at?: Date
      }[]
    ) =>
      insert(
        "recovery_consent",
        rows.map((row) => ({
          purpose: "ads",
          source: "form",
          wording_id: null,
          decided_at: NOW,
          created_at: NOW,
          updated_at: NOW,
          ...row,
        }))
      )
    const agreed = async (
      given: Partial<Parameters<typeof agreedToAds>[0]> = {}
    ) => {
      const { from, where, exists, existsOfEach } = agreedToAds({
        leftOut: NOBODY,
        ...given,
      })
      const rows = await service.read((db) =>
        db.execute<{ address_id: string; consent_id: string }>(
          `SELECT address.id AS address_id, consent.id AS consent_id
             FROM ${from.sql} WHERE ${where.sql} ORDER BY address.id`,
          [...from.params, ...where.params]
        )
      )
      for (const { sql, params } of [exists, existsOfEach]) {
        const people = await service.read((db) =>
          db.execute<{ name: string }>(
            `SELECT substr(contact_id, 6) AS name
               FROM recovery_profile AS profile WHERE ${sql} ORDER BY 1`,
            params
          )
        )
        expect(people.map(({ name }) => name)).toEqual(
          rows.map(({ address_id }) => address_id)
        )
      }
      return rows
    }
    const names = async (given?: Parameters<typeof agreed>[0]) =>
      (await agreed(given)).map(({ address_id }) => address_id).join("")

    it("who agreed to ads is whose decision that holds is a yes", async () => {
      await insertPeople()
      const record = fc.record({
        address_id: fc.constantFrom(...ADDRESSES),
        purpose: fc.constantFrom("ads", "ads", "ads", "email"),
        decision: fc.constantFrom(...DECISIONS),
        source: fc.constantFrom(...SOURCES),
        decided_at: fc.nat({ max: 3 }).map((n) => new Date(+NOW + n)),
      })
      let yes = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(record, { minLength: 1, maxLength: 25 }),
          async (told) => {
            await run("DELETE FROM recovery_consent")
            await insertConsents(
              told.map((one, n) => ({ id: `r${n}`.padStart(3, "0"), ...one }))
            )
            const held = await service.read((db) =>
              db.execute<{ address_id: string; consent_id: string }>(
                `SELECT address.id AS address_id, holding.id AS consent_id
                   FROM recovery_address AS address
                  CROSS JOIN LATERAL (
                    ${holdingConsent("address.id", "'ads'")}) AS holding
                  WHERE holding.decision = 'granted' ORDER BY address.id`
              )
            )
            yes += held.length
            expect(await agreed()).toEqual(held)
          }
        ),
        { numRuns: 500 }
      )
      expect(yes).toBeGreaterThan(300)
    })

    it("nobody is among them who is blocked, erased, left out, or of another channel", async () => {
      await insertPeople()
      await insertConsents(
        ADDRESSES.map((name) => ({
          id: name,
          address_id: name,
          decision: "granted",
        }))
      )
      expect(await names()).toBe("abcdef")
      const block = (name: string, lifted_at: Date | null) => ({
        id: `${name}${lifted_at?.getTime()}`,
        channel: "email",
        address_hash: `hash_${name}`,
        reason: "unsubscribed",
        source: "admin",
        blocked_at: NOW,
        lifted_at,
        created_at: NOW,
        updated_at: NOW,
      })
      await insert("recovery_suppression", [
        block("a", null),
        block("a", NOW),
        block("b", NOW),
      ])
      expect(await names()).toBe("bcdef")
      await run(
        "UPDATE recovery_contact SET erased_at = now() WHERE id = 'rcon_b'"
      )
      await run("UPDATE recovery_address SET channel = 'sms' WHERE id = 'c'")
      expect(await names()).toBe("def")
      const leave = (kind: string, value: string, deleted_at: Date | null) => ({
        id: `${kind}${value}`,
        kind,
        value,
        added_at: NOW,
        created_at: NOW,
        updated_at: NOW,
        deleted_at,
      })
      await insert("recovery_left_out", [
        leave("address", "d@d.example.com", null),
        leave("address", "e@e.example.com", NOW),
      ])
      expect(await names()).toBe("ef")
      const left = (leftOut: Partial<LeftOutOfAds>) => ({
        leftOut: { ...NOBODY, ...leftOut },
      })
      expect(await names(left({ addresses: ["e@e.example.com"] }))).toBe("f")
      expect(await names(left({ domains: ["f.example.com"] }))).toBe("e")
      expect(await names(left({ domains: ["example.com"] }))).toBe("")
      expect(await names(left({ domains: ["%.com", "xample.com"] }))).toBe("ef")
      expect(await names(left({ groups: ["g"], customers: ["c_e"] }))).toBe("f")
      await run(`CREATE TABLE customer_group_customer AS
        SELECT 'c_f' AS customer_id, 'g' AS customer_group_id,
               NULL::timestamptz AS deleted_at`)
      expect(await names(left({ groups: ["g"], customers: null }))).toBe("e")
    })

    it("a network that needs more asks for a wording that covers it", async () => {
      await insertPeople()
      const wording = (id: string, covers: string[] | null) => ({
        id,
        key: id,
        locale: "en",
        version: 1,
        text: "yes",
        covers,
        created_at: NOW,
        updated_at: NOW,
      })
      await insert("recovery_consent_wording", [
        wording("none", null),
        wording("half", ["ad_user_data"]),
        wording("both", ["ad_personalization", "ad_user_data"]),
      ])
      const wordings = ["none", "half", "both", null, "gone"]
      await insertConsents(
        wordings.map((wording_id, n) => ({
          id: `w${n}`,
          address_id: ADDRESSES[n]!,
          decision: "granted",
          wording_id,
        }))
      )
      expect(await names()).toBe("abcde")
      expect(await names({ covers: ["ad_user_data"] })).toBe("bc")
      expect(
        await names({ covers: ["ad_user_data", "ad_personalization"] })
      ).toBe("c")
    })

    it("one that takes too long to count keeps what it was, and no other waits", async () => {
      const audiences = ["slow", "a", "b"].map((id, priority) => ({
        id,
        key: null,
        name: id,
        rule: one("order_count", "at_least", { number: 0 }),
        is_exclusive: false,
        priority,
        created_by: null,
      }))
      await service.transaction((db) => addAudiences(db, audiences))
      await run("UPDATE recovery_audience SET people = 7")
      await run(`
        CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN PERFORM pg_sleep(60); RETURN NEW; END'`)
      await run(`
        CREATE TRIGGER dawdle BEFORE UPDATE OF people ON recovery_audience
          FOR EACH ROW WHEN (NEW.id = 'slow') EXECUTE FUNCTION dawdle()`)
      const warnings: string[] = []
      const container = {
        resolve: (name: string) =>
          name === RECOVERY_MODULE
            ? service
            : {
                listUsers: () => Promise.resolve([]),
                warn: (words: string) => warnings.push(words),
              },
      } as unknown as MedusaContainer
      const counted = await keepCounts(container, {
        now: NOW,
        box: new TimeBox(20_000),
        longestMs: 500,
      })
      expect(counted).toBe(3)
      expect(
        await run("SELECT id, people FROM recovery_audience ORDER BY priority")
      ).toEqual([
        { id: "slow", people: 7 },
        { id: "a", people: 0 },
        { id: "b", people: 0 },
      ])
      expect(warnings).toEqual([expect.stringContaining("slow")])
    })

    it("who was blocked under an earlier secret is blocked when they are known again", async () => {
      const email = "ada@example.com"
      const [secret, earlier] = ["s".repeat(32), "e".repeat(32)]
      const secrets = { secret, previousSecrets: [earlier] }
      await insert("recovery_suppression", [
        {
          id: "rsup_1",
          channel: "email",
          address_hash: hashAddress(earlier, "email", email),
          reason: "unsubscribed",
          source: "page",
          blocked_at: NOW,
          created_at: NOW,
          updated_at: NOW,
        },
      ])
      const people = await service.transaction(async (db) => {
        await holdOffErasures(db)
        return await knowPeople(
          db,
          ["eve@example.com", email].map((one) => ({
            email: one,
            account: null,
          })),
          { secrets, now: NOW }
        )
      })
      await run(
        `INSERT INTO recovery_profile (contact_id)
         SELECT id FROM recovery_contact ON CONFLICT DO NOTHING`
      )
      await insertConsents(
        [...people.values()].map(({ address_id }, n) => ({
          id: `r${n}`,
          address_id,
          decision: "granted",
        }))
      )
      const { from, where } = agreedToAds({ leftOut: NOBODY })
      const found = await run(
        `SELECT address.address FROM ${from.sql} WHERE ${where.sql}`,
        [...from.params, ...where.params]
      )
      expect(found).toEqual([{ address: "eve@example.com" }])
    })
  },
})
