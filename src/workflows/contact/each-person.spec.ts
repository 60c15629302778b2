import { eachPerson } from "./each-person"

it("has everybody's turn, and then says what failed first", async () => {
  const had: string[] = []
  const all = eachPerson(["ada", "bob", "cy", "di"], async (name) => {
    had.push(name)
    if (name === "bob" || name === "cy") {
      throw new Error(name)
    }
  })
  await expect(all).rejects.toThrow("bob")
  expect(had).toEqual(["ada", "bob", "cy", "di"])
})
