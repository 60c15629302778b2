import { ActivityNotes } from "./activity-notes"

const at = (ms: number) => new Date(ms)

describe("activity notes", () => {
  it("write a cart once, with its latest time", async () => {
    const written: { cart_id: string; at: Date }[][] = []
    const notes = new ActivityNotes(
      async (batch) => void written.push(batch),
      () => {}
    )
    notes.note("a", at(1))
    notes.note("a", at(5))
    notes.note("a", at(3))
    notes.note("b", at(2))
    await notes.flush()
    expect(written).toEqual([
      [
        { cart_id: "a", at: at(5) },
        { cart_id: "b", at: at(2) },
      ],
    ])
  })

  it("write nothing when nothing was noted", async () => {
    const write = jest.fn(async () => {})
    await new ActivityNotes(write, () => {}).flush()
    expect(write).not.toHaveBeenCalled()
  })

  it("keep what could not be written, and say so", async () => {
    const errors: Error[] = []
    const written: string[] = []
    let broken = true
    const notes = new ActivityNotes(
      async (batch) => {
        if (broken) {
          throw new Error("no database")
        }
        written.push(...batch.map(({ cart_id }) => cart_id))
      },
      (error) => errors.push(error)
    )
    notes.note("a", at(1))
    await notes.flush()
    broken = false
    notes.note("b", at(2))
    await notes.flush()
    expect(errors).toHaveLength(1)
    expect(written.sort()).toEqual(["a", "b"])
  })

  it.each([undefined, null, 5, "", {}, "a\0b", "x".repeat(300)])(
    "take nothing that is no cart's id: %p",
    async (id) => {
      const written: string[] = []
      const notes = new ActivityNotes(
        async (batch) => void written.push(...batch.map((n) => n.cart_id)),
        () => {}
      )
      notes.note(id, at(1))
      notes.note("a", at(1))
      await notes.flush()
      expect(written).toEqual(["a"])
    }
  )

  it("lose one that the database refuses, and none beside it", async () => {
    const written: string[] = []
    const errors: Error[] = []
    const notes = new ActivityNotes(
      async (batch) => {
        const ids = batch.map(({ cart_id }) => cart_id)
        if (ids.includes("bad")) {
          throw Object.assign(new Error("no such character"), { code: "22021" })
        }
        written.push(...ids)
      },
      (error) => errors.push(error)
    )
    for (const id of ["a", "b", "bad", "c", "d"]) {
      notes.note(id, at(1))
    }
    await notes.flush()
    expect(written.sort()).toEqual(["a", "b", "c", "d"])
    expect(errors).toHaveLength(1)
    notes.note("e", at(2))
    await notes.flush()
    expect(written).toContain("e")
    expect(errors).toHaveLength(1)
  })

  it("write by themselves a moment later", async () => {
    const written = await new Promise<unknown>((resolve) => {
      new ActivityNotes(
        async (batch) => resolve(batch),
        () => {}
      ).note("a", at(1))
    })
    expect(written).toEqual([{ cart_id: "a", at: at(1) }])
  })
})
