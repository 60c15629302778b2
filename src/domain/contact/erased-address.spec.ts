import { ERASED_MARK, isErasedAddress } from "./erased-address"
import { normalizeEmail } from "./normalize-email"

it("what stands for an erased address is told from one, and is none", () => {
  const mark = `${ERASED_MARK}radr_01J`
  expect(isErasedAddress(mark)).toBe(true)
  expect(normalizeEmail(mark)).toBeNull()
  expect(isErasedAddress("erased@example.com")).toBe(false)
})
