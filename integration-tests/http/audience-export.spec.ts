import { createHash } from "node:crypto"
import http from "node:http"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"
import { unzipSync } from "fflate"

import { NETWORKS } from "../../src/domain/audience/network"
import type { AdminAudienceExport } from "../../src/types"
import { listNetworks } from "../../src/workflows/audience/list-networks"
import { ADMIN } from "../support/admin-login"
import { eventually, storeTest } from "../support/store-test"

const sha = (text: string | Buffer) =>
  createHash("sha256").update(text).digest("hex")

/** Where the email stands in each network's file, and its rows in front. */
const SHAPES: Record<string, { column: number; head: number }> = {
  google: { column: 0, head: 1 },
  meta: { column: 0, head: 1 },
  tiktok: { column: 0, head: 1 },
  x: { column: 0, head: 0 },
  linkedin: { column: 0, head: 1 },
  pinterest: { column: 0, head: 0 },
  snapchat: { column: 0, head: 0 },
  microsoft: { column: 12, head: 3 },
  reddit: { column: 0, head: 1 },
}

storeTest("audience files", (story) => {
  const anyStatus = () => ({
    ...story.admin,
    validateStatus: () => true,
    responseType: "arraybuffer" as const,
  })
  const sql = (statement: string, params: unknown[] = []) =>
    story.recovery.read((db) =>
      db.execute<Record<string, any>>(statement, params)
    )
  const json = (data: Buffer) => JSON.parse(data.toString("utf8"))
  const get = async (path: string) => {
    const answer = await story.api.get(`/admin/recovery${path}`, anyStatus())
    return { ...answer, body: json(answer.data) }
  }
  const post = (path: string, body: unknown = {}, headers = {}) =>
    story.api.post(`/admin/recovery${path}`, body, {
      ...anyStatus(),
      headers: { ...story.admin.headers, ...headers },
    })

  /** An audience of all who are in France, and so many people in it. */
  async function seed(count: number, covers = true) {
    // The first tick makes the secret known, and this one that all addresses
    // are hashed by it: before, nobody can tell who is blocked.
    await story.tickAfter(0)
    const audience = await story.recovery.createAudiences({
      name: "Größte Käufer",
      rule: {
        match: "all",
        conditions: [
          { field: "country", operator: "is_any_of", value: { words: ["fr"] } },
        ],
      },
    })
    await sql(
      `INSERT INTO recovery_consent_wording (id, key, locale, version, text, covers)
       VALUES ('w1', 'ads_form', 'en', 1, 'Ads', ?)`,
      [covers ? ["ad_user_data", "ad_personalization"] : null]
    )
    await sql(
      `INSERT INTO recovery_contact (id)
       SELECT 'c' || n FROM generate_series(1, ?::int) AS n`,
      [count]
    )
    await sql(
      `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
       SELECT 'a' || n, 'c' || n, 'email', 'p' || n || '@example.com', 'h' || n
         FROM generate_series(1, ?::int) AS n`,
      [count]
    )
    await sql(
      `INSERT INTO recovery_profile
         (contact_id, first_name, last_name, phone, city, postal_code, country_code, spent)
       SELECT 'c' || n, 'Ada, "x"', 'Byron', '+3361234' || (1000 + n % 9000), 'Paris', '75001', 'fr', '{"eur": 12.5}'
         FROM generate_series(1, ?::int) AS n`,
      [count]
    )
    await sql(
      `INSERT INTO recovery_consent (id, address_id, purpose, decision, basis, source, wording_id, decided_at)
       SELECT 'y' || n, 'a' || n, 'ads', 'granted', 'explicit', 'form', 'w1', ?::timestamptz
         FROM generate_series(1, ?::int) AS n`,
      [story.recovery.now(), count]
    )
    // No tick makes their rows anew, of orders that they do not have.
    await sql("DELETE FROM recovery_profile_change")
    return audience.id
  }

  const lastExport = async () =>
    (await get("/audience-exports")).body.exports[0] as AdminAudienceExport

  it("of every network are read back as they are said to be, and each is in the log", async () => {
    const id = await seed(3)
    for (const network of NETWORKS) {
      const answer = await post(`/audiences/${id}/exports`, { network })
      expect(answer.status).toBe(200)
      expect(answer.headers["content-disposition"]).toMatch(
        new RegExp(
          `^attachment; filename="audience-gro-te-kaufer-${network}-members-[\\d-]+\\.(csv|txt)"$`
        )
      )
      expect(answer.headers["cache-control"]).toBe("no-store")
      expect(answer.headers["x-content-type-options"]).toBe("nosniff")
      const rows: string[][] = parse(answer.data, {
        relax_column_count: false,
        skip_empty_lines: true,
      })
      const { column, head } = SHAPES[network]!
      const people = rows.slice(head).map((row) => row[column])
      expect(people.sort()).toEqual(
        [1, 2, 3].map((n) => sha(`p${n}@example.com`)).sort()
      )
      const row = await lastExport()
      expect(row).toMatchObject({
        network,
        state: "delivered",
        rows: 3,
        content_hash: sha(answer.data),
        bytes: answer.data.length,
        actor: { type: "user", name: "Ada Admin" },
        way: "download",
        left_out: {},
      })
    }
    const [{ consent_basis }] = (await sql(
      "SELECT consent_basis FROM recovery_audience_export LIMIT 1"
    )) as [Record<string, unknown>]
    expect(consent_basis).toEqual({ w1: 3 })
    // The log by pages.
    const first = (await get(`/audience-exports?audience_id=${id}&limit=5`))
      .body
    const rest = (await get(`/audience-exports?limit=5&after=${first.next}`))
      .body
    expect([first.exports.length, rest.exports.length]).toEqual([5, 4])
    expect(rest.next).toBeNull()
    expect((await get("/audience-exports?after=x")).status).toBe(400)

    // Nothing changed; then somebody left, and somebody is erased.
    const { body } = await get(`/audiences/${id}/networks`)
    expect(body.networks).toHaveLength(9)
    expect(body.networks[0]).toMatchObject({
      network: "google",
      people: 3,
      is_too_small: true,
      changes: [{ by: "email", members: 0, removals: 0 }],
      last_export: { state: "delivered" },
    })
    // Each list of a network that takes one identifier has changes of its own.
    await post(`/audiences/${id}/exports`, { network: "x", by: "phone" })
    await eventually(async () =>
      expect(
        await sql(
          "UPDATE recovery_audience_member SET print = '' WHERE network = 'x' AND by = 'phone' RETURNING by"
        )
      ).toHaveLength(3)
    )
    const x = (await get(`/audiences/${id}/networks`)).body.networks.find(
      ({ network }: { network: string }) => network === "x"
    )
    expect(x.changes).toEqual([
      { by: "email", members: 0, removals: 0 },
      { by: "phone", members: 3, removals: 0 },
    ])
    // What cannot be counted in time is as it was counted last, or not told.
    await sql("UPDATE recovery_audience SET consenting = 7 WHERE id = ?", [id])
    const rows = await story.recovery.transaction(async (db) => {
      await db.execute("LOCK TABLE recovery_consent IN ACCESS EXCLUSIVE MODE")
      return await listNetworks(story.container, {
        audience_id: id,
        now: story.clock.now(),
        longestMs: 300,
      })
    })
    expect(rows[1]).toMatchObject({
      people: 7,
      is_estimate: true,
      changes: null,
      last_export: { state: "delivered" },
    })
    // Of many the last count is told, and no more changes than are counted.
    await sql("UPDATE recovery_audience SET consenting = 123456 WHERE id = ?", [
      id,
    ])
    const many = (await get(`/audiences/${id}/networks`)).body.networks
    expect(many[0]).toMatchObject({ people: 3, is_estimate: false })
    expect(many[1]).toMatchObject({ people: 123_456, is_estimate: true })
    await sql(
      "UPDATE recovery_profile SET country_code = 'de' WHERE contact_id = 'c1'"
    )
    const erased = await post("/contacts/c2/erase", {
      confirm: "p2@example.com",
    })
    expect([200, 400]).toContain(erased.status)
    const removal = await post(`/audiences/${id}/exports`, {
      network: "pinterest",
      content: "removals",
    })
    const out = removal.data.toString().trim().split("\n").sort()
    const gone = erased.status === 200 ? [1, 2] : [1]
    expect(out).toEqual(gone.map((n) => sha(`p${n}@example.com`)).sort())
    const again = await post(`/audiences/${id}/exports`, {
      network: "pinterest",
      content: "removals",
    })
    expect(again.data.toString()).toBe("")
  })

  it("are asked for as the network takes them, by whoever may, and plain only by choice", async () => {
    const id = await seed(1, false)
    const ask = async (body: unknown) => {
      const { status, data } = await post(`/audiences/${id}/exports`, body)
      return { status, text: data.toString() }
    }
    expect((await ask({ network: "myspace" })).status).toBe(400)
    expect(
      await ask({ network: "reddit", identifiers: "plain" })
    ).toMatchObject({
      status: 400,
      text: expect.stringContaining("hashed only"),
    })
    expect((await ask({ network: "google", by: "phone" })).status).toBe(400)
    expect((await ask({ network: "snapchat", by: "phone" })).text).toMatch(
      /^[0-9a-f]{64}\n$/
    )
    expect(
      (await ask({ network: "meta", identifiers: "plain" })).text
    ).toContain("p1@example.com")
    // Google's only of those whose consent covers what it does with them.
    expect((await ask({ network: "google" })).text.trim().split("\n")).toEqual([
      "Email,Phone,First Name,Last Name,Country,Zip",
    ])
    expect(
      (await post(`/audiences/raud_none/exports`, { network: "x" })).status
    ).toBe(404)
    const nobody = await story.api.post(
      `/admin/recovery/audiences/${id}/exports`,
      { network: "x" },
      { validateStatus: () => true }
    )
    expect(nobody.status).toBe(401)

    // By a session, and by a key.
    const key = await story.container.resolve(Modules.API_KEY).createApiKeys({
      title: "Ad team",
      type: "secret",
      created_by: "test",
    })
    const byKey = await story.api.post(
      `/admin/recovery/audiences/${id}/exports`,
      { network: "x" },
      {
        auth: { username: key.token, password: "" },
        validateStatus: () => true,
      }
    )
    expect(byKey.status).toBe(200)
    expect(await lastExport()).toMatchObject({
      actor: { type: "api-key", name: "Ad team" },
    })
    const { data: login } = await story.api.post("/auth/user/emailpass", ADMIN)
    const session = await story.api.post("/auth/session", undefined, {
      headers: { authorization: `Bearer ${login.token}` },
    })
    const bySession = await story.api.post(
      `/admin/recovery/audiences/${id}/exports`,
      { network: "x" },
      {
        headers: { cookie: session.headers["set-cookie"][0].split(";")[0] },
        validateStatus: () => true,
      }
    )
    expect(bySession.status).toBe(200)
  })

  it("for Microsoft say which list they are for, but for the first, which makes it", async () => {
    const id = await seed(2)
    const later = [
      [`/audiences/${id}/exports`, { content: "removals" }],
      [`/audiences/${id}/exports`, { mode: "changes" }],
      [`/audiences/${id}/feeds`, { content: "members", days: 7 }],
      [`/audiences/${id}/feeds`, { content: "removals", days: 7 }],
    ] as const
    const ask = async () => {
      const answers = []
      for (const [path, body] of later) {
        answers.push(await post(path, { network: "microsoft", ...body }))
      }
      return answers
    }
    for (const { status, data } of await ask()) {
      expect([status, json(data).message]).toEqual([
        400,
        expect.stringMatching(/^network_list_id: .* must say which list/),
      ])
    }
    const first = await post(`/audiences/${id}/exports`, {
      network: "microsoft",
    })
    expect(first.data.toString()).toContain("-10")
    const named = await post(`/audiences/${id}/exports`, {
      network: "microsoft",
      network_list_id: "807",
    })
    expect(named.data.toString()).toContain(",807,")
    for (const { status } of await ask()) {
      expect(status).toBeLessThan(300)
    }
  })

  it("stop when whoever asked goes away: in the database at once, and nothing counts; large ones of a network are split", async () => {
    const id = await seed(60_000)
    const { host, token } = await address()
    const gone = new Promise<void>((resolve) => {
      const req = http.request(
        `${host}/admin/recovery/audiences/${id}/exports`,
        {
          method: "POST",
          headers: { authorization: token, "content-type": "application/json" },
        },
        (res) => {
          res.once("data", () => {
            res.destroy()
            resolve()
          })
        }
      )
      req.end(JSON.stringify({ network: "meta" }))
    })
    await gone
    await eventually(async () => {
      expect(
        await sql(
          "SELECT 1 FROM pg_stat_activity WHERE application_name = 'cart recovery export'"
        )
      ).toEqual([])
      expect(await lastExport()).toMatchObject({
        state: "canceled",
        error: "gone_away",
      })
    })
    expect(await sql("SELECT 1 FROM recovery_audience_member LIMIT 1")).toEqual(
      []
    )
    // Two at a time, and no more.
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(`/audiences/${id}/exports`, { network: "x" }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429])

    // 20 MB of LinkedIn's, at two hundred bytes a line as far as is known.
    await sql(
      `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
       SELECT 'b' || n, 'c' || (n % 60000 + 1), 'email', 'q' || n || '@example.com', 'hb' || n
         FROM generate_series(1, 300000) AS n`
    )
    await sql(
      `INSERT INTO recovery_consent (id, address_id, purpose, decision, basis, source, wording_id, decided_at)
       SELECT 'z' || n, 'b' || n, 'ads', 'granted', 'explicit', 'form', 'w1', ?::timestamptz
         FROM generate_series(1, 300000) AS n`,
      [story.recovery.now()]
    )
    const zip = await post(`/audiences/${id}/exports`, { network: "linkedin" })
    expect(zip.headers["content-type"]).toBe("application/zip")
    const parts = Object.values(unzipSync(new Uint8Array(zip.data)))
    expect(parts.length).toBeGreaterThan(1)
    let rows = 0
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(20_000_000)
      const lines = Buffer.from(part).toString().trim().split("\n")
      expect(lines[0]).toMatch(/^email,firstname/)
      rows += lines.length - 1
    }
    expect(rows).toBe(360_000)
    expect(await lastExport()).toMatchObject({
      rows,
      content_hash: sha(zip.data),
    })
  })

  /** Where the server listens, and how an admin signs in. */
  async function address() {
    const { defaults } = story.api
    return {
      host: String(defaults.baseURL).replace(/\/$/, ""),
      token: story.admin.headers.authorization!,
    }
  }

  it("are made in the background, told in the bell, handed out and gone after a week; feeds are fetched without signing in", async () => {
    const id = await seed(3)
    const asked = await post(`/audiences/${id}/exports`, {
      network: "meta",
      background: true,
    })
    expect(asked.status).toBe(202)
    const { id: made } = json(asked.data).export
    await eventually(async () => {
      expect(
        (await get(`/audience-exports/${made}`)).body.export
      ).toMatchObject({
        state: "ready",
        rows: 3,
        expected: 3,
        parts: 1,
        way: "background",
      })
    })
    const file = await story.api.get(
      `/admin/recovery/audience-exports/${made}/files/1`,
      anyStatus()
    )
    expect(file.status).toBe(200)
    expect(file.data.toString().split("\n")).toHaveLength(5)
    expect(sha(file.data)).toBe(
      (await get(`/audience-exports/${made}`)).body.export.content_hash
    )
    await eventually(async () => {
      expect(await lastExport()).toMatchObject({
        way: "download",
        state: "delivered",
        rows: 3,
      })
    })
    expect((await get(`/audience-exports/${made}/files/2`)).status).toBe(404)
    expect((await post(`/audience-exports/${made}/cancel`)).status).toBe(400)
    const bell = await story.container
      .resolve(Modules.NOTIFICATION)
      .listNotifications({ channel: "feed" })
    expect(bell.map(({ data }) => (data as any).title)).toContain(
      "An audience file is ready"
    )

    // A worker died over one: the next takes it over.
    const taken = json(
      (
        await post(`/audiences/${id}/exports`, {
          network: "x",
          background: true,
        })
      ).data
    ).export.id
    await eventually(async () => {
      expect((await get(`/audience-exports/${taken}`)).body.export.state).toBe(
        "ready"
      )
    })
    await sql(
      `UPDATE recovery_audience_export SET state = 'running', lease_id = 'dead',
              lease_until = ?, complete_at = NULL WHERE id = ?`,
      [new Date(+story.recovery.now() - 1000), taken]
    )
    await story.tickAfter(0)
    await eventually(async () => {
      expect((await get(`/audience-exports/${taken}`)).body.export.state).toBe(
        "ready"
      )
    })

    // Feeds.
    expect(
      (await post(`/audiences/${id}/feeds`, { network: "x", days: 91 })).status
    ).toBe(400)
    const created = await post(`/audiences/${id}/feeds`, {
      network: "pinterest",
    })
    expect(created.status).toBe(201)
    const { feed, url } = json(created.data)
    const path = new URL(url).pathname
    const fetch = (method = "GET", at = path) =>
      story.api.request({ url: at, method, validateStatus: () => true })
    await eventually(async () => {
      expect((await fetch("HEAD")).status).toBe(200)
    })
    expect(
      (
        await sql(
          "SELECT 1 FROM recovery_audience_member WHERE network = 'pinterest'"
        )
      ).length
    ).toBe(0)
    const fetched = await fetch()
    expect(fetched.headers).toMatchObject({
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "no-store",
    })
    expect(fetched.data.trim().split("\n")).toHaveLength(3)
    await eventually(async () => {
      expect(
        (
          await sql(
            "SELECT 1 FROM recovery_audience_member WHERE network = 'pinterest'"
          )
        ).length
      ).toBe(3)
    })
    // Daily a fresh one.
    await sql(
      "UPDATE recovery_profile SET country_code = 'de' WHERE contact_id = 'c1'"
    )
    await story.tickAfter(25)
    await eventually(async () => {
      expect((await fetch()).data.trim().split("\n")).toHaveLength(2)
    })
    const bad = await fetch("GET", `${path.slice(0, -43)}${"A".repeat(43)}`)
    expect(bad.status).toBe(404)
    await story.api.delete(
      `/admin/recovery/audiences/${id}/feeds/${feed.id}`,
      story.admin
    )
    const revoked = await fetch()
    expect([revoked.status, revoked.data]).toEqual([bad.status, bad.data])
    expect((await get(`/audiences/${id}/feeds`)).body.feeds).toEqual([])
    expect(
      (
        await story.container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("SELECT token_hash FROM recovery_audience_feed")
      ).rows[0].token_hash
    ).not.toContain(path.slice(-43))

    // After a week the files are gone; the log stays.
    await story.tickAfter(24 * 8)
    expect((await get(`/audience-exports/${made}`)).body.export).toMatchObject({
      state: "delivered",
      parts: 0,
    })
    expect((await get(`/audience-exports/${made}/files/1`)).status).toBe(404)
  })

  it("count when they are taken, are not handed out when they would bring somebody back, and end with their audience", async () => {
    const id = await seed(4)
    const background = async (body: object) => {
      const answer = await post(`/audiences/${id}/exports`, {
        ...body,
        background: true,
      })
      const made = json(answer.data).export.id as string
      await eventually(async () => {
        expect((await show(made)).state).toBe("ready")
      })
      return made
    }
    const show = async (made: string) =>
      (await get(`/audience-exports/${made}`)).body
        .export as AdminAudienceExport
    const take = async (made: string) =>
      (
        await story.api.get(
          `/admin/recovery/audience-exports/${made}/files/1`,
          anyStatus()
        )
      ).status
    const listed = async (network: string) =>
      (
        await sql("SELECT 1 FROM recovery_audience_member WHERE network = ?", [
          network,
        ])
      ).length
    const leave = (n: number) =>
      sql(
        "UPDATE recovery_profile SET country_code = 'de' WHERE contact_id = ?",
        [`c${n}`]
      )

    // Nobody has it before it is taken.
    const plain = await background({ network: "meta", identifiers: "plain" })
    expect(await listed("meta")).toBe(0)
    expect(await take(plain)).toBe(200)
    await eventually(async () => {
      expect((await show(plain)).state).toBe("delivered")
    })
    expect(await listed("meta")).toBe(4)
    const { body } = await get(`/audiences/${id}/networks`)
    expect(
      body.networks.find(({ network }: any) => network === "meta").last_export
    ).toMatchObject({ id: plain })

    // Addresses in the clear go with the first who is erased.
    const hashed = await background({ network: "x" })
    const erased = await post("/contacts/c4/erase", { confirm: true })
    expect(erased.status).toBe(200)
    expect(await take(plain)).toBe(404)
    // One file that cannot be deleted keeps no other.
    await sql(
      `UPDATE recovery_audience_export
          SET files = '[{"id": "stuck", "name": "a.csv"}]',
              files_must_go = true, finished_at = '2000-01-01'
        WHERE id = ?`,
      [await background({ network: "reddit" })]
    )
    const files = story.container.resolve(Modules.FILE)
    const remove = files.deleteFiles.bind(files)
    const stuck = jest.spyOn(files, "deleteFiles")
    stuck.mockImplementation(async (ids) => {
      if ([ids].flat().includes("stuck")) {
        throw new Error("The disk is read-only.")
      }
      await remove([ids].flat())
    })
    await story.tickAfter(0)
    stuck.mockRestore()
    expect(await show(plain)).toMatchObject({ parts: 0 })
    expect(await take(hashed)).toBe(200)

    // What was handed out before people were taken off is not any more.
    const { url } = json(
      (await post(`/audiences/${id}/feeds`, { network: "x" })).data
    )
    const { feed: removals } = json(
      (
        await post(`/audiences/${id}/feeds`, {
          network: "pinterest",
          content: "removals",
        })
      ).data
    )
    const fetch = () =>
      story.api.get(new URL(url).pathname, { validateStatus: () => true })
    await eventually(async () => {
      expect((await fetch()).status).toBe(200)
    })
    await leave(1)
    await story.tickAfter(0.1)
    const gone = await post(`/audiences/${id}/exports`, {
      network: "x",
      content: "removals",
    })
    expect(gone.data.toString().trim().split("\n")).toHaveLength(2)
    expect(await take(hashed)).toBe(409)
    expect(await fetch()).toMatchObject({
      status: 503,
      headers: { "retry-after": "300" },
    })
    await story.tickAfter(0.1)
    await eventually(async () => {
      expect((await fetch()).data.trim().split("\n")).toHaveLength(2)
    })

    // A feed that cannot be made anew hands out nothing old, and says so once.
    await sql(
      `UPDATE recovery_audience SET rule = '{"match": "all", "conditions": [
         {"field": "audience", "operator": "has_any_of", "value": {"words": ["raud_gone"]}}]}'
        WHERE id = ?`,
      [id]
    )
    for (let failed = 1; failed <= 3; failed++) {
      await story.tickAfter(25)
      await eventually(async () => {
        expect(
          await sql(
            "SELECT 1 FROM recovery_audience_export WHERE network = 'x' AND state = 'failed'"
          )
        ).toHaveLength(failed)
      })
    }
    expect((await fetch()).status).toBe(503)
    const bell = await story.container
      .resolve(Modules.NOTIFICATION)
      .listNotifications({ channel: "feed" })
    expect(
      bell.filter(({ data }) =>
        /^An audience file could not/.test((data as any).title)
      )
    ).toHaveLength(2)

    // With the audience all its addresses end.
    await story.api.delete(`/admin/recovery/audiences/${id}`, story.admin)
    expect((await fetch()).status).toBe(404)
    expect(
      await sql("SELECT 1 FROM recovery_audience_feed WHERE revoked_at IS NULL")
    ).toEqual([])
    expect(removals.content).toBe("removals")
    const rest = await post(`/audiences/${id}/exports`, {
      network: "x",
      content: "removals",
    })
    expect(rest.data.toString().trim().split("\n")).toHaveLength(2)
  })
})
