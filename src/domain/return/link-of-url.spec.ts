import { linkOfUrl } from "./link-of-url"
import { signLink } from "./signed-link"

const SECRET = "0123456789abcdef0123456789abcdef"
const of = (url: string | null) => {
  const { kind, link } = linkOfUrl(url, [SECRET])
  return `${kind} ${link}`
}

describe("the link that a provider says was clicked", () => {
  it.each([
    ["https://api.test/recovery/r/abc", "clicked restore"],
    ["https://api.test/x/recovery/u/abc?utm=1", "viewed unsubscribe"],
    ["https://api.test/recovery/p/abc", "viewed preferences"],
    ["https://api.test/recovery/h/abc", "trapped trap"],
    ["https://shop.test/a", "clicked elsewhere"],
    [null, "clicked elsewhere"],
  ])("%s is %s", (url, link) => {
    expect(of(url)).toBe(link)
  })

  it("is told by its signature where it leads to the storefront", () => {
    const said = { touch_id: "t", link: "other:1", url: "https://shop.test/a" }
    const token = signLink(SECRET, said)
    expect(of(`https://api.test/recovery/c/${token}`)).toBe("clicked other:1")
    expect(of(`https://api.test/recovery/c/x${token}`)).toBe(
      "clicked elsewhere"
    )
  })
})
