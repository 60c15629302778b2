import { trackHtml } from "./track-html"

const TRACKING = {
  link: (url: string, n: number) => `https://api.test/c/${n}#${url}`,
  storefront: "https://shop.test",
  ours: "https://shop.test/recovery/",
  trap: "https://api.test/h/1",
  pixel: "https://api.test/o/1",
}
const page = (body: string) => `<html><body>${body}</body></html>`

describe("a message that tells who was at its links", () => {
  it("leads to the store's own pages through ours, each by one link", () => {
    const html = trackHtml(
      page(
        `<a href="https://shop.test/a?x=1&amp;y=2">a</a><a class="b" href="https://shop.test">b</a><a href="https://shop.test/a?x=1&amp;y=2">c</a>`
      ),
      TRACKING
    )
    expect(html.match(/href="https:\/\/api\.test\/c\/[^"]*/g)).toEqual([
      'href="https://api.test/c/0#https://shop.test/a?x=1&amp;y=2',
      'href="https://api.test/c/1#https://shop.test',
      'href="https://api.test/c/0#https://shop.test/a?x=1&amp;y=2',
    ])
  })

  it.each([
    "mailto:help@shop.test",
    "tel:+491234",
    "https://other.test/",
    "https://shop.test.evil.test/",
    "https://api.test/recovery/u/token",
    "https://shop.test/recovery/r/token",
    "#top",
    "javascript:alert(1)",
  ])("leaves %s as it is", (href) => {
    const html = page(`<a href="${href}">x</a>`)
    expect(trackHtml(html, TRACKING)).toContain(`<a href="${href}">x</a>`)
  })

  it("has one link that nobody sees, hears or reaches, and one picture, before its end", () => {
    const html = trackHtml(page("<p>Hello</p>"), TRACKING)
    expect(html).toMatch(
      /<p>Hello<\/p><a href="https:\/\/api\.test\/h\/1" aria-hidden="true" tabindex="-1"[^>]*display:none[^>]*><\/a><img src="https:\/\/api\.test\/o\/1" alt=""[^>]*><\/body><\/html>$/
    )
  })

  it("has no picture, and its links as they were, where that is not wanted", () => {
    const html = trackHtml(page(`<a href="https://shop.test/">x</a>`), {
      ...TRACKING,
      link: null,
      pixel: null,
    })
    expect(html).toContain(`<a href="https://shop.test/">x</a>`)
    expect(html).not.toContain("<img")
    expect(html).toContain("https://api.test/h/1")
  })

  it("works in a layout of one's own that has no body", () => {
    expect(trackHtml("Hello", TRACKING)).toMatch(/^Hello<a .*<img [^>]*>$/)
  })
})
