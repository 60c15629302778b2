import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

import { readSignedToken, readToken } from "../../domain/return/read-token"
import { refuseBrokenPath } from "./refuse-broken-path"

/** Not a token, and so answered as any that is not good. */
const NO_TOKEN = "-"

/**
 * Takes from a link what mail programs have glued to it, before the router
 * reads it: that one answers a broken percent sign with 500. And takes the
 * token out of what is logged.
 */
function tidyLink(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const [path = "", ...query] = req.url.split("?")
  const link = /^\/+([rupchot]|feeds)(?:\/(.*))?$/s.exec(path)
  if (link) {
    const isSigned = /^[chot]$/.test(link[1]!)
    const read = isSigned ? readSignedToken : readToken
    const token = read(link[2] ?? "") || NO_TOKEN
    const parameters = query.length ? `?${query.join("?")}` : ""
    req.url = `/${link[1]}/${token}${parameters}`
    // The request log tells what came, and a token opens something for months.
    req.originalUrl = `/recovery/${link[1]}/${NO_TOKEN}`
  }
  next()
}

export const recoveryMiddlewares: MiddlewareRoute[] = [
  { matcher: "/recovery", middlewares: [tidyLink, refuseBrokenPath] },
  // Whatever a mail program posts: only the link counts.
  { matcher: "/recovery/*", method: ["POST"], bodyParser: false },
]
