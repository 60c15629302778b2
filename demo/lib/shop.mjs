import fs from "node:fs"
import { createServer } from "node:http"
import path from "node:path"

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
}

/**
 * Serves the shop's files, `/config.json` with what the browser must know, and
 * the one page for every other path: the shop's own script reads the address.
 */
export async function startShop({ port, dir, config }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost")
    if (pathname === "/config.json") {
      response.setHeader("content-type", "application/json")
      response.end(JSON.stringify(config()))
      return
    }
    send(response, fileFor(dir, pathname), request.method === "HEAD")
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

function fileFor(dir, pathname) {
  if (!path.extname(pathname)) {
    return path.join(dir, "index.html")
  }
  // `normalize` after the leading slash takes out every way upwards.
  const file = path.join(dir, path.posix.normalize(safeDecode(pathname)))
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return "/"
  }
}

function send(response, file, headersOnly) {
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" })
    response.end("There is nothing here.")
    return
  }
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": file.endsWith(".png") ? "max-age=3600" : "no-cache",
    // The restore token stands behind the #, which no browser sends along.
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  })
  if (headersOnly) {
    response.end()
    return
  }
  fs.createReadStream(file).pipe(response)
}
