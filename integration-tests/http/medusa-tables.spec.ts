import { asValue } from "@medusajs/framework/awilix"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"

import type { SalesChannelRecord } from "../../src/modules/recovery/queries/medusa/select-sales-channels"
import { selectVariants } from "../../src/modules/recovery/queries/medusa/select-variants"
import { findPlacing } from "../../src/workflows/attribution/find-placing"
import { readHeads } from "../../src/workflows/attribution/take-orders"
import {
  fromTables,
  rangeFromTables,
  rowsFromTables,
  unreadable,
} from "../../src/workflows/from-tables"
import { hasProvider } from "../../src/workflows/sending/has-provider"
import {
  askService,
  readSalesChannels,
} from "../../src/workflows/store/read-sales-channels"
import { askServicesForVariants } from "../../src/workflows/tracking/ask-services-for-variants"
import {
  askGraphForDetails,
  readCartDetails,
  toDetails,
} from "../../src/workflows/tracking/read-cart-details"
import {
  askGraph,
  readCarts,
  toFacts,
} from "../../src/workflows/tracking/read-carts"
import { storeTest } from "../support/store-test"

const sorted = (dates: Date[]) => dates.map((date) => date.getTime()).sort()

storeTest("Medusa's own tables", (story) => {
  // Else the next files of this process would never read them.
  afterEach(() => unreadable(story.container).clear())

  /** Carts at every stage, as shoppers make them. */
  async function makeCarts(): Promise<string[]> {
    const { shopper, api, shop } = story
    const bare = await shopper.startCart("Mug")
    const full = await shopper.startCart("Teapot", { email: "A@B.co" })
    await shopper.addItem(full, "Mug")
    await shopper.chooseDelivery(full, "a@b.co")
    await api.post(
      "/store/payment-collections",
      { cart_id: full },
      { headers: shop.storeHeaders }
    )
    const bought = await shopper.startCart("Mug", { email: "c@d.co" })
    await shopper.checkOut(bought, "c@d.co")
    return [bare, full, bought]
  }

  it("tell of carts what the query graph tells", async () => {
    const ids = await makeCarts()
    const read = await readCarts(story.container, ids)
    const asked = (await askGraph(story.container, ids)).map(toFacts)
    expect(read.size).toBe(3)
    for (const cart of asked) {
      const same = read.get(cart.cart_id)!
      expect(same).toEqual({
        ...cart,
        items: expect.arrayContaining(cart.items),
        touchedAt: expect.any(Array),
      })
      expect(same.items).toHaveLength(cart.items.length)
      expect(sorted(same.touchedAt)).toEqual(sorted(cart.touchedAt))
    }
  })

  it("tell of a cart's details what the query graph tells", async () => {
    const ids = await makeCarts()
    await story.shopper.update(ids[1]!, { metadata: { po: "4711" } })
    const read = await readCartDetails(story.container, ids)
    expect(read.get(ids[1]!)).toMatchObject({
      metadata: { po: "4711" },
      shipping_address: { city: "Town" },
      delivery: [{ amount: 5, discount: 0 }],
    })
    for (const cart of await askGraphForDetails(story.container, ids)) {
      expect(read.get(cart.id)).toEqual(toDetails(cart))
    }
  })

  it("tell of stock what Medusa's services tell", async () => {
    const { container, recovery, shop } = story
    await container.resolve(Modules.INVENTORY).updateInventoryLevels([
      {
        inventory_item_id: shop.inventoryItems.Teapot,
        location_id: shop.locationId,
        stocked_quantity: 7,
      },
    ])
    await container.resolve(Modules.INVENTORY).createReservationItems([
      {
        inventory_item_id: shop.inventoryItems.Teapot,
        location_id: shop.locationId,
        quantity: 3,
      },
    ])
    const [elsewhere] = await container
      .resolve(Modules.SALES_CHANNEL)
      .createSalesChannels([{ name: "Elsewhere" }])
    const questions = [shop.channelId, elsewhere!.id, null].flatMap(
      (sales_channel_id) =>
        [...Object.values(shop.variants), "variant_gone"].map((variant_id) => ({
          variant_id,
          sales_channel_id,
        }))
    )
    const read = await recovery.read((db) => selectVariants(db, questions))
    const asked = await askServicesForVariants(container, questions)
    expect(read).toHaveLength(6)
    expect(read).toEqual(expect.arrayContaining(asked))
    expect(asked).toEqual(expect.arrayContaining(read))
    expect(read).toContainEqual({
      variant_id: shop.variants.Teapot,
      sales_channel_id: shop.channelId,
      sold: true,
      stock: 4,
    })
  })

  it("are believed no more once the services know what they do not", async () => {
    const { container } = story
    const keys = ["a", "b"]
    const read = {
      ofKey: (key: string) => key,
      ofRow: (row: string) => row,
      tables: jest.fn(async () => [] as string[]),
      services: async (asked: string[]) => asked,
    }
    const ask = () => rowsFromTables(container, "elsewhere", keys, read)
    expect(await ask()).toEqual(keys)
    read.tables.mockClear()
    expect(await ask()).toEqual(keys)
    expect(read.tables).not.toHaveBeenCalled()
  })

  it("are believed about what is really gone", async () => {
    const tables = jest.fn(async () => ["a"])
    const ask = () =>
      rowsFromTables(story.container, "gone", ["a", "b"], {
        ofKey: (key) => key,
        ofRow: (row: string) => row,
        tables,
        services: async () => [],
      })
    await ask()
    expect(await ask()).toEqual(["a"])
    expect(tables).toHaveBeenCalledTimes(2)
  })

  it("do not tell whether a channel has a provider: a replaced module silences nothing", async () => {
    const has = async (module: object | undefined) => {
      const scope = story.container.createScope() as MedusaContainer
      scope.register(Modules.NOTIFICATION, asValue(module))
      return await hasProvider(scope, "sms")
    }
    const registry = (ask: () => Promise<unknown>) => ({
      notificationProviderService_: { getProviderForChannels: ask },
    })
    expect(await has(undefined)).toBe(false)
    expect(await has(registry(async () => undefined))).toBe(false)
    expect(
      await has(registry(() => Promise.reject(new Error("no such table"))))
    ).toBe(true)
  })

  it("tell of sales channels what Medusa's service tells", async () => {
    const { container, shop } = story
    const service = container.resolve(Modules.SALES_CHANNEL)
    const [disabled, deleted] = await service.createSalesChannels([
      { name: "Disabled", is_disabled: true },
      { name: "Deleted" },
    ])
    await service.softDeleteSalesChannels([deleted!.id])
    const ids = [shop.channelId, disabled!.id, deleted!.id]
    const plain = (rows: Iterable<SalesChannelRecord>) =>
      [...rows]
        .map(({ deleted_at, ...row }) => ({
          ...row,
          gone: deleted_at !== null,
        }))
        .sort((a, b) => a.id.localeCompare(b.id))
    const read = async () => [
      ...(await readSalesChannels(container, [...ids, "sc_never"]))!.values(),
    ]
    const found = plain(await read())
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      plain(await askService(container, ids)).map((row) =>
        expect.objectContaining(row)
      )
    )
    expect(found).toEqual(
      expect.arrayContaining([
        { id: disabled!.id, name: "Disabled", is_disabled: true, gone: false },
        { id: deleted!.id, name: "Deleted", is_disabled: false, gone: true },
      ])
    )

    // Without the tables the service is asked.
    const missing = Object.assign(new Error("no such table"), { code: "42P01" })
    await fromTables(
      container,
      "sales channels",
      () => Promise.reject(missing),
      () => Promise.resolve([])
    )
    expect(plain(await read())).toMatchObject(found)
  })

  it("of which a range is empty are believed no more once the services know of some", async () => {
    const tables = jest.fn(async () => [] as string[])
    const services = jest.fn(async () => ["a"])
    const ask = () =>
      rangeFromTables(story.container, "a range", {
        isEmpty: (page) => page.length === 0,
        tables,
        services,
      })
    expect(await ask()).toEqual(["a"])
    expect(tables).toHaveBeenCalledTimes(2)
    expect(await ask()).toEqual(["a"])
    expect(tables).toHaveBeenCalledTimes(2)
    const nowhere = await rangeFromTables(story.container, "nowhere", {
      isEmpty: (page: string[]) => page.length === 0,
      tables: async () => [],
      services: async () => [],
    })
    expect(nowhere).toEqual([])
  })

  describe("tell of orders what Medusa's services tell", () => {
    /** From here on the tables are not read. */
    const makeUnreadable = async (...names: string[]) => {
      for (const name of names) {
        const refuse = () =>
          Promise.reject(Object.assign(new Error("gone"), { code: "42P01" }))
        await fromTables(story.container, name, refuse, async () => null)
      }
    }

    const order = async (more: object = {}) => {
      const { result } = await createOrderWorkflow(story.container).run({
        input: {
          email: "ada@example.com",
          region_id: story.shop.regionId,
          sales_channel_id: story.shop.channelId,
          currency_code: "eur",
          items: [{ title: "Tea", quantity: 1, unit_price: 12 }],
          ...more,
        } as never,
      })
      return result.id
    }
    const draft = () => order({ is_draft_order: true, status: "draft" })

    const sql = (text: string) =>
      story.container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)

    const age = () =>
      sql(`UPDATE "order" SET created_at = created_at - interval '61 s'`)

    it("whose they are, and whether they are drafts", async () => {
      await makeCarts()
      await draft()
      const { rows } = await sql(`SELECT id FROM "order" ORDER BY id`)
      const ids = rows.map(({ id }: { id: string }) => id)
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
      const byId = (heads: { id: string }[]) =>
        plain([...heads].sort((a, b) => (a.id < b.id ? -1 : 1))).map(
          ({ created_at, updated_at, ...head }: Record<string, string>) => ({
            ...head,
            created_at: Date.parse(created_at!),
            updated_at: Date.parse(updated_at!),
          })
        )
      const ofTables = await readHeads(story.container, ids)
      expect(ofTables).toHaveLength(2)
      await makeUnreadable("orders")
      const ofServices = await readHeads(story.container, ids)
      for (const [i, head] of byId(ofTables).entries()) {
        expect(byId(ofServices)[i]).toMatchObject(head)
      }
    })

    it("and are not needed: sweeps find the same, and the same people wait", async () => {
      await makeUnreadable("orders", "carts")
      await draft()
      const renewed = await order()
      expect(await story.recovery.listOrders({})).toEqual([])
      const isPlacing = await findPlacing(story.container, story.recovery.now())
      const ask = (email: string) =>
        isPlacing({ emails: [email], customer_id: null })
      expect(ask("ada@example.com")).toBe(true)
      expect(ask("bob@example.com")).toBe(false)
      // Too young to last, but for the draft.
      await story.tickAfter(0.02)
      expect(await story.recovery.listOrders({})).toMatchObject([
        { kind: "draft", placed_at: null },
      ])
      await age()
      await story.tickAfter(0.02)
      expect(
        await story.recovery.listOrders({ order_id: renewed })
      ).toMatchObject([{ kind: "direct" }])
      await sql(`UPDATE "order" SET is_draft_order = false, status = 'pending'`)
      await story.tickAfter(0.02)
      expect(await story.recovery.listOrders({ placed_at: null })).toEqual([])
    })
  })

  it("are not needed: without them Medusa's services are asked", async () => {
    const ids = await makeCarts()
    const undefinedColumn = Object.assign(new Error("no such column"), {
      code: "42703",
    })
    const refuse = () => Promise.reject(undefinedColumn)
    const ask = () => askGraph(story.container, ids)
    const carts = await fromTables(story.container, "carts", refuse, ask)
    expect(carts).toHaveLength(3)
    // From now on they are not even tried, and everything still works.
    const read = jest.fn(refuse)
    await fromTables(story.container, "carts", read, ask)
    expect(read).not.toHaveBeenCalled()
    await story.tickAfter(1.2)
    expect(story.inbox.to("a@b.co")).toHaveLength(1)
  })
})
