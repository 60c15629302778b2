import { Slots } from "./slots"

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe("slots", () => {
  it("are so many at a time, in the order of asking", async () => {
    const slots = new Slots(2)
    const order: number[] = []
    const free = await Promise.all([slots.take(), slots.take()])
    const third = slots.take().then((f) => (order.push(3), f))
    const fourth = slots.take().then((f) => (order.push(4), f))
    await settle()
    expect(order).toEqual([])
    free[1]!()
    await settle()
    expect(order).toEqual([3])
    free[0]!()
    await settle()
    expect(order).toEqual([3, 4])
    ;(await third)()
    ;(await fourth)()
    await slots.take()
  })

  it("can become fewer: those in use are given back first", async () => {
    const slots = new Slots(2)
    const free = await Promise.all([slots.take(), slots.take()])
    slots.count = 1
    let third = false
    const taking = slots.take().then((f) => ((third = true), f))
    free[0]!()
    await settle()
    expect(third).toBe(false)
    free[1]!()
    await settle()
    expect(third).toBe(true)
    ;(await taking)()
  })

  it("are given back once, however often they are freed", async () => {
    const slots = new Slots(1)
    const free = await slots.take()
    free()
    free()
    await slots.take()
    let second = false
    void slots.take().then(() => (second = true))
    await settle()
    expect(second).toBe(false)
  })
})
