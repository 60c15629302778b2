import { signLink } from "../../src/domain/return/signed-link"
import { askAll } from "./support/ask-all"
import { type App, Fleet, prepareApp, SECRET } from "./support/fleet"
import { eventually } from "./support/eventually"
import { Redis } from "./support/redis"
import { age, spooled } from "./support/spooled"

const MESSAGES = 1_500
const FEWER_MESSAGES = 400
/** HITS=10000 asks for as many. */
const HITS = Number(process.env.HITS ?? FEWER_MESSAGES)
const url = "https://shop.test/"
/** Of those that two machines share; a busy system favors one of them. */
const FAIR_SHARE = MESSAGES / 15

/** `npm test` finds it, or says plainly that it is missing. */
const redisServer = process.env.REDIS_SERVER_PATH
const withRedis = redisServer ? describe : describe.skip

describe("many machines", () => {
  let app: App
  let fleet: Fleet
  jest.setTimeout(15 * 60_000)

  beforeAll(async () => {
    app = await prepareApp("redis", "memory")
  })
  afterEach(() => fleet.stop())

  /** Touches by how often the provider accepted them. */
  const acceptances = (id: string) =>
    fleet.provider.accepted.get(id)?.length ?? 0

  const allSettled = (count: number) =>
    eventually(async () => {
      expect(await fleet.store.countBy(["sent", "uncertain"])).toBe(count)
    })

  withRedis("on Medusa's Redis modules", () => {
    const redis = new Redis()
    beforeAll(() => redis.start(redisServer!))
    afterAll(() => redis.stop())

    it("three workers share the load; one is killed, and nothing is lost or sent twice", async () => {
      fleet = new Fleet(app, "redis", redis.url)
      await fleet.start({
        server: "server",
        anna: "worker",
        ben: "worker",
        cleo: "worker",
      })
      const { provider, store, ticks } = fleet
      // Dead with messages that were accepted and never answered.
      let killed: string | undefined
      provider.onAccept = (name) => {
        if (!killed && provider.count >= MESSAGES / 3) {
          killed = name
          fleet.machines.find((machine) => machine.name === name)!.kill()
        }
      }
      await store.seedDue(MESSAGES)
      await eventually(async () => {
        const open = await store.countBy(["due", "claimed", "sending"])
        const onLease = await store.countBy(["claimed", "sending"])
        const facts = {
          killed,
          open,
          onLease,
          accepted: provider.count,
          paused: await store.pauseReasons(),
        }
        const isOver = killed && open === onLease && open > 0
        expect(isOver ? "over" : facts).toBe("over")
      })

      // The dead worker's leases run out; what it had only claimed is tried
      // again a little later.
      fleet.beAhead(20)
      await eventually(async () => {
        expect(await store.countBy(["claimed", "sending"])).toBe(0)
      })
      fleet.beAhead(30)
      await allSettled(MESSAGES)

      const touches = await store.touches()
      const uncertain = touches.filter(({ state }) => state === "uncertain")
      const sent = touches.filter(({ state }) => state === "sent")
      expect(uncertain.length).toBeGreaterThan(0)
      for (const { id } of uncertain) {
        expect(acceptances(id)).toBeLessThanOrEqual(1)
      }
      for (const { id } of sent) {
        expect(acceptances(id)).toBe(1)
      }

      const { [killed!]: ofTheDead, ...shares } = provider.shares()
      expect(ofTheDead).toBeGreaterThan(0)
      expect(Object.keys(shares)).toHaveLength(2)
      expect(shares).not.toHaveProperty("server")
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThan(FAIR_SHARE)
      }
      expect(ticks.mostAtOnce).toBeGreaterThan(1)
    })
  })

  it("two processes without Redis send nothing twice, and no click is lost that was answered", async () => {
    fleet = new Fleet(app, "memory")
    await fleet.start({ anna: "shared", ben: "shared" })
    const { provider, store, ticks } = fleet
    await store.seedDue(FEWER_MESSAGES)
    await allSettled(FEWER_MESSAGES)
    const touches = await store.touches()
    expect(touches.every(({ state }) => state === "sent")).toBe(true)
    expect(touches.every(({ id }) => acceptances(id) === 1)).toBe(true)
    expect(Object.keys(provider.shares()).sort()).toEqual(["anna", "ben"])
    expect(ticks.mostAtOnce).toBeGreaterThan(1)

    // Everybody clicks. One process is killed as soon as it has answered.
    const [anna] = fleet.machines
    const clicks = Array.from({ length: HITS }, (_, n) => ({
      touch_id: touches[n % touches.length]!.id,
      link: `other:${Math.floor(n / touches.length)}`,
    }))
    await askAll(
      anna!.port,
      clicks.map((one) => `/recovery/c/${signLink(SECRET, { ...one, url })}`)
    )
    await anna!.killed()
    const left = spooled(fleet.hitsDir)
    expect(left.hits).toBeGreaterThan(0)
    age(left.files)
    await eventually(async () => {
      expect(spooled(fleet.hitsDir).hits).toBe(0)
    })
    expect(await store.hits()).toEqual(
      new Map(clicks.map((one) => [`${one.touch_id} ${one.link}`, 1]))
    )
  })
})
