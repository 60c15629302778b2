import { safeUrl } from "./safe-url"

describe("an address for a link", () => {
  it.each(["https://shop.example/a?b=c#d", "http://localhost:8000/x"])(
    "may be %s",
    (url) => expect(safeUrl(url)).toBe(url)
  )

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "/relative",
    "",
    null,
  ])("may not be %j", (url) => expect(safeUrl(url)).toBeNull())
})
