import { Modules } from "@medusajs/framework/utils"

import { rowsParam } from "../../src/modules/recovery/db"
import { storeTest } from "../support/store-test"

const OPEN = { field: "open_cart", operator: "is_true" }

storeTest("audiences", (story) => {
  const anyStatus = () => ({ ...story.admin, validateStatus: () => true })
  const post = (path: string, body: unknown = {}) =>
    story.api.post(`/admin/recovery${path}`, body, anyStatus())
  const get = (path: string) =>
    story.api.get(`/admin/recovery${path}`, anyStatus())
  const remove = (path: string) =>
    story.api.delete(`/admin/recovery${path}`, anyStatus())
  const all = (...conditions: object[]) => ({ match: "all", conditions })
  const words = (field: string, operator: string, ...named: string[]) => ({
    field,
    operator,
    value: { words: named },
  })
  const keys = async () =>
    (await get("/audiences")).data.audiences.map((one: any) => one.key)

  const insert = (table: string, rows: object[]) =>
    story.recovery.transaction((db) =>
      db.execute(
        `INSERT INTO ${table} (${Object.keys(rows[0]!).join(", ")})
         SELECT ${Object.keys(rows[0]!).join(", ")}
           FROM jsonb_populate_recordset(NULL::${table}, ?::jsonb)`,
        [rowsParam(rows)]
      )
    )
  const hoursAgo = (hours: number) =>
    new Date(story.recovery.now().getTime() - hours * 3_600_000)

  /** People as the profile's own fold would write them. */
  const seedPeople = async (
    people: ({ name: string; agreed?: boolean } & Record<string, unknown>)[]
  ) => {
    const now = story.recovery.now()
    const dates = { created_at: now, updated_at: now }
    await insert(
      "recovery_contact",
      people.map(({ name, customer_id = null }) => ({
        id: `rcon_${name}`,
        customer_id,
        ...dates,
      }))
    )
    await insert(
      "recovery_address",
      people.map(({ name }) => ({
        id: `radr_${name}`,
        contact_id: `rcon_${name}`,
        channel: "email",
        address: `${name}@example.com`,
        address_hash: name,
        ...dates,
      }))
    )
    await insert(
      "recovery_consent",
      people.map(({ name, agreed = false }) => ({
        id: `rcns_${name}`,
        address_id: `radr_${name}`,
        purpose: "ads",
        decision: agreed ? "granted" : "withdrawn",
        source: "form",
        decided_at: now,
        ...dates,
      }))
    )
    await story.recovery.transaction(async (db) => {
      for (const { name, agreed: _, ...columns } of people) {
        const row: Record<string, unknown> = {
          contact_id: `rcon_${name}`,
          first_name: name,
          last_name: "Lovelace",
          cart_status: "abandoned",
          cart_stage: "contact",
          cart_items: 1,
          cart_value: 40,
          cart_currency: "eur",
          abandoned_at: hoursAgo(5),
          ...columns,
        }
        const names = Object.keys(row)
        await db.execute(
          `INSERT INTO recovery_profile (${names.join(", ")})
           VALUES (${names.map(() => "?").join(", ")})
           ON CONFLICT (contact_id) DO UPDATE SET
             ${names.map((one) => `${one} = EXCLUDED.${one}`).join(", ")}`,
          Object.values(row)
        )
      }
    })
  }

  it("those that ship are made once, and what an admin did to them stays", async () => {
    await story.tickAfter(0.1)
    const shipped = await keys()
    expect(shipped).toEqual([
      "abandoned_7_days",
      "abandoned_30_days",
      "high_value_abandoners",
      "at_risk_open_cart",
      "ignored_messages",
      "bought",
      "lookalike_seed",
    ])
    const { audiences } = (await get("/audiences")).data
    expect(audiences[0]).toMatchObject({
      people: 0,
      consenting: 0,
      broken: [],
      last_export: null,
    })
    expect((await remove(`/audiences/${audiences[1].id}`)).status).toBe(200)
    await post(`/audiences/${audiences[0].id}`, { name: "Last week" })
    await story.tickAfter(0.1)
    expect(await keys()).toEqual(
      shipped.filter((key: string) => key !== "abandoned_30_days")
    )
    expect((await get(`/audiences/${audiences[0].id}`)).data.audience).toEqual(
      expect.objectContaining({ name: "Last week", key: "abandoned_7_days" })
    )
    expect((await get(`/audiences/${audiences[1].id}`)).status).toBe(404)
  })

  it("an audience is kept and counted; of two who change it the second is told, and no circle is saved", async () => {
    await seedPeople([
      { name: "ada", agreed: true },
      { name: "bob", agreed: true, cart_items: 0 },
      { name: "eve" },
    ])
    const bad = await post("/audiences", {
      name: "Bad",
      rule: all(OPEN, {
        field: "cart_value",
        operator: "at_least",
        value: { amount: 5 },
      }),
    })
    expect(bad.status).toBe(400)
    expect(bad.data.message).toContain(
      'Condition 2 (cart_value) needs a currency for its amount: "currency_code", such as "eur".'
    )
    // Whoever looks sees who is there now, not an hour ago.
    story.clock.passHours(0.1)
    const { audiences: shown } = (await get("/audiences")).data
    expect(
      shown.find(({ key }: { key: string }) => key === "abandoned_7_days")
    ).toMatchObject({ people: 2, consenting: 1 })
    const made = await post("/audiences", { name: "Open", rule: all(OPEN) })
    expect(made.status).toBe(200)
    const { audience } = made.data
    expect(audience).toMatchObject({
      name: "Open",
      people: 2,
      consenting: 1,
      is_exclusive: false,
      rule: all({ ...OPEN, value: null }),
    })
    const changed = await post(`/audiences/${audience.id}`, {
      rule: all({ ...OPEN, operator: "is_false" }),
      updated_at: audience.updated_at,
    })
    expect(changed.data.audience).toMatchObject({ people: 1, consenting: 1 })
    const late = await post(`/audiences/${audience.id}`, {
      name: "Mine",
      updated_at: audience.updated_at,
    })
    expect(late.status).toBe(409)
    expect(late.data.message).toContain("Somebody else has changed")

    const other = (
      await post("/audiences", {
        name: "Other",
        rule: all(words("audience", "has_none_of", audience.id)),
      })
    ).data.audience
    expect(other).toMatchObject({ people: 2, consenting: 1 })
    const circle = await post(`/audiences/${audience.id}`, {
      rule: all(words("audience", "has_any_of", other.id)),
    })
    expect(circle.status).toBe(400)
    expect(circle.data.message).toContain(
      'The audience would name itself: "Open" > "Other" > "Open".'
    )
    // One campaign at a time: the first has them.
    await post(`/audiences/${audience.id}`, { is_exclusive: true, priority: 1 })
    const last = await post("/audiences", {
      name: "All the others",
      rule: all({
        field: "order_count",
        operator: "at_least",
        value: { number: 0 },
      }),
      is_exclusive: true,
      priority: 2,
    })
    expect(last.data.audience).toMatchObject({ people: 2, consenting: 1 })
    await remove(`/audiences/${audience.id}`)
    expect((await get(`/audiences/${other.id}`)).data.audience.broken).toEqual([
      { at: [0], field: "audience", gone: [audience.id] },
    ])
    const preview = await post("/audiences/preview", { rule: other.rule })
    expect(preview.data).toMatchObject({ people: 0, consenting: 0 })
  })

  it("what the shop changes counts at once, what is gone breaks a rule, and an example shows nobody's address", async () => {
    const products = story.container.resolve(Modules.PRODUCT)
    const customers = story.container.resolve(Modules.CUSTOMER)
    const [mug, teapot] = await products.listProducts(
      {},
      { order: { title: "ASC" } }
    )
    const kitchen = await products.createProductCategories({ name: "Kitchen" })
    const cups = await products.createProductCategories({
      name: "Cups",
      parent_category_id: kitchen.id,
    })
    const ada = await customers.createCustomers({
      email: "ada@example.com",
      first_name: "Ada",
      has_account: true,
    })
    const group = await customers.createCustomerGroups({ name: "Wholesale" })
    await customers.addCustomerToGroup({
      customer_id: ada.id,
      customer_group_id: group.id,
    })
    await seedPeople([
      {
        name: "ada",
        agreed: true,
        customer_id: ada.id,
        cart_products: [mug!.id],
        segment: "at_risk",
      },
      { name: "bob", cart_products: [teapot!.id] },
    ])
    const preview = async (...conditions: object[]) =>
      (await post("/audiences/preview", { rule: all(...conditions) })).data
    const inKitchen = words("categories", "has_any_of", kitchen.id)
    expect((await preview(inKitchen)).people).toBe(0)
    await products.updateProducts(mug!.id, { category_ids: [cups.id] })
    const found = await preview(OPEN, inKitchen)
    expect(found).toMatchObject({
      people: 1,
      consenting: 1,
      broken: [],
      matching: [
        {
          address: "a•••@e•••.com",
          name: "a••• L•••",
          cart: { value: 40, currency_code: "eur" },
          because: null,
        },
      ],
      others: [
        {
          address: "b•••@e•••.com",
          because: { at: [1], condition: { field: "categories" } },
        },
      ],
    })
    expect(JSON.stringify(found)).not.toMatch(/ada@|bob@|Lovelace/)
    expect(
      (await preview(words("customer_group", "has_any_of", group.id))).people
    ).toBe(1)
    expect(
      (await preview(words("customer_group", "has_none_of", group.id))).people
    ).toBe(1)

    const { audience } = (
      await post("/audiences", {
        name: "Not the kitchen",
        rule: all(words("categories", "has_none_of", kitchen.id)),
      })
    ).data
    expect(audience).toMatchObject({ people: 1, broken: [] })
    const { data } = await get(`/customers/${ada.id}/audiences`)
    expect(data).toMatchObject({ segment: "at_risk", consenting: true })
    const shown = (key: string) =>
      data.audiences.find((one: any) => one.key === key)
    expect(shown("abandoned_7_days")).toMatchObject({
      is_in: true,
      because: null,
    })
    expect(shown("bought")).toMatchObject({
      is_in: false,
      because: { at: [0], actual: "0" },
    })
    expect(data.audiences.at(-1)).toEqual({
      id: audience.id,
      key: null,
      name: "Not the kitchen",
      is_in: false,
      because: {
        at: [0],
        condition: words("categories", "has_none_of", kitchen.id),
        actual: null,
      },
    })
    await products.softDeleteProductCategories([cups.id])
    await products.softDeleteProductCategories([kitchen.id])
    await customers.softDeleteCustomerGroups([group.id])
    expect(await preview(audience.rule.conditions[0])).toMatchObject({
      people: 0,
      broken: [{ at: [0], field: "categories", gone: [kitchen.id] }],
      others: [{ because: { at: [0] } }, { because: { at: [0] } }],
    })
    expect(
      await preview(words("customer_group", "has_none_of", group.id, "gone"))
    ).toMatchObject({
      people: 0,
      broken: [{ gone: [group.id, "gone"] }],
    })
    expect((await get("/customers/cus_nobody/audiences")).status).toBe(404)
    for (const [path, body] of [
      ["/audiences", { name: "x" }],
      ["/audiences", { name: "x", rule: null }],
      ["/audiences", { name: "", rule: all(OPEN) }],
      ["/audiences/preview", { rule: { match: "some", conditions: [OPEN] } }],
      ["/audiences/preview", { rule: all(OPEN), more: 1 }],
      [`/audiences/${audience.id}`, { priority: -1 }],
    ] as const) {
      const answer = await post(path, body)
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.data.message).toMatch(/\w{4}/)
    }
    expect((await post("/audiences/raud_no", { name: "x" })).status).toBe(404)
    expect((await remove("/audiences/raud_no")).status).toBe(404)
  })
})
