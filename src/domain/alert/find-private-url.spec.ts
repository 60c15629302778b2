import { findPrivateUrl } from "./find-private-url"

const LOCAL_SHOP = "http://localhost:8000"
const LOCAL_API = "http://127.0.0.1:9000"
const SHOP = "https://www.hazel-and-birch.shop"
const API = "https://api.hazel-and-birch.shop"

const find = (
  shop: string,
  api: string,
  { production = true, senderEmail = "hello@hazel-and-birch.shop" } = {}
) => findPrivateUrl({ production, senderEmail, urls: [shop, api] })

describe("an address that shoppers cannot follow", () => {
  it("is none where both are public", () => {
    expect(find(SHOP, API)).toBeNull()
  })

  it("is the shop's or Medusa's, whichever is still local", () => {
    expect(find(LOCAL_SHOP, API)).toBe(LOCAL_SHOP)
    expect(find(SHOP, LOCAL_API)).toBe(LOCAL_API)
  })

  it("shows by a public sender alone", () => {
    expect(find(LOCAL_SHOP, LOCAL_API)).toBe(LOCAL_SHOP)
  })

  it("shows by a public address alone", () => {
    const senderEmail = "hello@shop.example"
    expect(find(LOCAL_SHOP, API, { senderEmail })).toBe(LOCAL_SHOP)
  })

  it.each([
    "http://localhost",
    "http://shop.localhost:8000",
    "http://0.0.0.0:8000",
    "http://127.1.2.3",
    "http://[::1]:8000",
    "http://[::]:8000",
    "http://10.0.0.7",
    "http://172.20.1.1:8000",
    "http://192.168.178.20:8000",
    "http://169.254.1.1",
    "http://100.100.1.1",
    "http://[fd12:3456::1]",
    "http://[fe80::1]",
    "http://[::ffff:192.168.1.1]",
    "http://storefront:8000",
    "http://shop.local",
    "https://www.example.com",
    "https://shop.test.",
    "https://SHOP.Example",
  ])("is %s", (url) => {
    expect(find(url, API)).toBe(url)
  })

  it.each([
    "https://example.shop",
    "https://myexample.com",
    "http://203.0.113.7:8000",
    "http://172.15.0.1",
    "http://100.128.0.1",
    "https://10.shop",
    "http://[2001:db8::1]",
  ])("is not %s", (url) => {
    expect(find(url, API)).toBeNull()
  })

  it("is no matter in development", () => {
    expect(find(LOCAL_SHOP, LOCAL_API, { production: false })).toBeNull()
  })

  it("is no matter where everything is local or reserved, as in a demo", () => {
    const senderEmail = "hello@shop.example"
    expect(find(LOCAL_SHOP, LOCAL_API, { senderEmail })).toBeNull()
  })
})
