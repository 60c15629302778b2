import fs from "node:fs"
import { createServer } from "node:http"
import path from "node:path"
import { FRAME_POLICY, frame } from "./frame.mjs"
import { list, page } from "./page.mjs"

const HERE = import.meta.dirname
const HTML = "text/html; charset=utf-8"
const FILES = { "/inbox.css": "text/css", "/inbox.js": "text/javascript" }
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; form-action http: https:; frame-ancestors 'none'"

/** The inbox in the browser, and its mails as JSON under `/api/email`. */
export async function startWeb({ port, mails }) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost")
    const {
      status = 200,
      type = HTML,
      policy = PAGE_POLICY,
      body,
    } = answer(url, mails)
    response.writeHead(status, {
      "content-type": type,
      "content-security-policy": policy,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    })
    response.end(request.method === "HEAD" ? undefined : body)
  })
  await new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "localhost", resolve)
  })
  return {
    stop() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer({ pathname, searchParams }, mails) {
  if (Object.hasOwn(FILES, pathname)) {
    const body = fs.readFileSync(path.join(HERE, "browser", pathname))
    return { type: FILES[pathname], body }
  }
  if (pathname === "/api/email") {
    const skip = Number(searchParams.get("skip")) || 0
    const body = JSON.stringify(mails.list().slice(skip))
    return { type: "application/json", body }
  }
  if (pathname === "/list") {
    return { body: list(mails.list(), searchParams.get("open")) }
  }
  const [, id, part] = /^\/(\d{6})(?:\/(text|frame|text-frame))?$/.exec(
    pathname
  ) ?? [null, null, null]
  const mail = mails.find(id)
  if (part?.endsWith("frame") && mail) {
    return { policy: FRAME_POLICY, body: frame(mail, part === "text-frame") }
  }
  if (pathname !== "/" && !mail) {
    return { status: 404, body: page(mails.list(), { lost: true }) }
  }
  const asText = part === "text" || mail?.html === null
  return { body: page(mails.list(), { mail, asText }) }
}
