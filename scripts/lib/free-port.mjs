import { createServer } from "node:net"

/**
 * The first of `preferred` that is free on localhost, else a free port of the
 * system's choice. Both loopback addresses are tried: a program that listens
 * on one of them only would still take the browser's requests.
 */
export async function freePort(...preferred) {
  for (const port of preferred) {
    if (await isFree(port)) {
      return port
    }
  }
  return await tryListen(0, "127.0.0.1")
}

async function isFree(port) {
  for (const host of ["127.0.0.1", "::1", "::"]) {
    try {
      await tryListen(port, host)
    } catch (error) {
      // A machine without IPv6 has nobody listening there.
      if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) {
        return false
      }
    }
  }
  return true
}

function tryListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address()
      server.close(() => resolve(bound))
    })
  })
}
