/**
 * The email channel's provider in a worker: hands each message to the
 * provider's server over HTTP. Options: `url`, `direct` (called by the plugin
 * itself rather than through Medusa's notification module), `timeoutMs`.
 */
const http = require("node:http")
const path = require("node:path")
const {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} = require("@medusajs/framework/utils")
const fuse = require("./fuse.cjs")
const clock = require("./story-clock.cjs")
const { formatDeliveryError } = require(
  path.join(process.cwd(), "src", "providers", "delivery-error.js")
)

class HttpProvider extends AbstractNotificationProviderService {
  static identifier = "fault-harness"

  constructor(_, options) {
    super()
    this.options = options
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 500 })
    if (options.direct) {
      this.directDelivery = { idempotent: false }
    }
  }

  async send(notification) {
    fuse.reach("before the provider")
    // Killed by the server, between its acceptance and its answer.
    const last = fuse.isLast("accepted, not answered")
    const { status, retryAfter } = await this.post({
      key: notification.idempotency_key,
      to: notification.to,
      at: clock.now().getTime(),
      killMe: last ? process.pid : undefined,
    })
    if (status !== 200) {
      throw failure(status, retryAfter)
    }
    if (!last) {
      fuse.reach("accepted, not answered")
    }
    fuse.reach("accepted")
    return { id: `accepted-${notification.idempotency_key}` }
  }

  post(message) {
    const { url, timeoutMs } = this.options
    return new Promise((resolve, reject) => {
      const request = http.request(url, {
        method: "POST",
        agent: this.agent,
        signal: timeoutMs ? AbortSignal.timeout(timeoutMs) : undefined,
      })
      request.once("response", (response) => {
        response.resume()
        resolve({
          status: response.statusCode,
          retryAfter: Number(response.headers["retry-after"]) || undefined,
        })
      })
      request.once("error", (error) =>
        reject(
          error.code === "ECONNREFUSED"
            ? delivery("temporary", error.message)
            : delivery("ambiguous", `No answer: ${error.message}`)
        )
      )
      request.end(JSON.stringify(message))
    })
  }
}

function failure(status, retryAfter) {
  switch (status) {
    case 410:
      return delivery("refused", "410 No such mailbox")
    case 429:
      return delivery("temporary", "429 Too many messages", {
        retryAfterMs: retryAfter * 1000,
      })
    default:
      return delivery("temporary", `${status} Try again`)
  }
}

function delivery(kind, reason, more) {
  return new Error(formatDeliveryError(kind, reason, more))
}

module.exports = ModuleProvider(Modules.NOTIFICATION, {
  services: [HttpProvider],
})
