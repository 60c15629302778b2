import http from "node:http"

/** A shopper's browser at one server: a connection that stays open. */
export function shopper(port, headers) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

  /** Posts; answers the body and how many milliseconds it took. */
  const post = async (path, body) => {
    const started = performance.now()
    const { status, text } = await request(path, JSON.stringify(body))
    const ms = performance.now() - started
    if (status !== 200) {
      throw new Error(`POST ${path} answered ${status}: ${text}`)
    }
    return { ms, body: JSON.parse(text) }
  }

  const request = (path, body) =>
    new Promise((resolve, reject) => {
      const call = http.request(
        {
          agent,
          port,
          path,
          host: "127.0.0.1",
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
        },
        (answer) => {
          let text = ""
          answer
            .setEncoding("utf8")
            .on("data", (chunk) => (text += chunk))
            .once("end", () => resolve({ status: answer.statusCode, text }))
            .once("error", reject)
        }
      )
      call.once("error", reject)
      call.end(body)
    })

  return {
    startCart: async (regionId, email) => {
      const { body } = await post("/store/carts", {
        region_id: regionId,
        email,
      })
      return body.cart.id
    },
    addItem: async (cartId, variantId) => {
      const { ms } = await post(`/store/carts/${cartId}/line-items`, {
        variant_id: variantId,
        quantity: 1,
      })
      return ms
    },
    leave: () => agent.destroy(),
  }
}
