import { CART, exampleView, INCENTIVE, ITEM } from "../__tests__/example-view"
import { checkContent } from "../check-content"
import { renderMessage } from "../render-message"
import { DEFAULT_STEPS, defaultContent } from "./index"

const VIEWS = {
  "one item": exampleView({
    cart: { ...CART, items: [{ ...ITEM, quantity: 1 }], item_count: 1 },
  }),
  "several items": exampleView(),
  "no first name": exampleView({ customer: { first_name: null } }),
  "no support address": exampleView({ support: { email: null } }),
  "a share off": exampleView({ incentive: INCENTIVE }),
  "an amount off": exampleView({
    incentive: { ...INCENTIVE, value: "€10.00" },
  }),
  "free shipping": exampleView({
    incentive: { ...INCENTIVE, value: null, free_shipping: true },
  }),
}

const COPY = DEFAULT_STEPS.flatMap((step) =>
  Object.entries(defaultContent(step)).map(
    ([locale, content]) => [step, locale, content] as const
  )
)

describe("the default copy", () => {
  it.each(COPY)("of %s in %s can be saved as it is", (_, __, content) => {
    expect(checkContent(content)).toEqual([])
  })

  it.each(COPY)(
    "of %s in %s reads well in every case",
    (_, locale, content) => {
      for (const view of Object.values(VIEWS)) {
        const { subject, text } = renderMessage({ content, view, locale })
        const [copy = ""] = text.split("\n- ")
        expect(subject.length).toBeGreaterThan(10)
        // What a missing value leaves behind.
        expect(`${subject}\n${copy}`).not.toMatch(
          / ,|  |\{\{|null|undefined|NaN|\n\n\n| \.|^ | $/m
        )
      }
    }
  )

  it("is written in English and German", () => {
    expect(Object.keys(defaultContent("reminder"))).toEqual(["en", "de"])
  })

  it.each([
    ["a share off", "10% off your cart at Nordlicht"],
    ["an amount off", "€10.00 off your cart at Nordlicht"],
    ["free shipping", "Free shipping for your cart at Nordlicht"],
    ["several items", "A last look at your cart at Nordlicht"],
  ] as const)("promises %s in the subject", (name, subject) => {
    const content = defaultContent("incentive").en!
    const message = renderMessage({ content, view: VIEWS[name], locale: "en" })
    expect(message.subject).toBe(subject)
  })
})
