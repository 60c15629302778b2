/**
 * The email channel's provider in the machines: hands each message to the
 * provider's server, with the machine's name. Called by the plugin itself.
 */
const http = require("node:http")
const {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} = require("@medusajs/framework/utils")

class HttpProvider extends AbstractNotificationProviderService {
  static identifier = "many-machines"
  directDelivery = { idempotent: false }

  constructor(_container, { url }) {
    super()
    this.url = url
    this.agent = new http.Agent({ keepAlive: true })
  }

  async send({ idempotency_key: key, to }) {
    const body = JSON.stringify({ key, to, machine: process.env.MACHINE })
    await new Promise((resolve, reject) => {
      const request = http.request(
        this.url,
        { method: "POST", agent: this.agent },
        (answer) => answer.resume().once("end", resolve)
      )
      request.once("error", reject)
      request.end(body)
    })
    return { id: key }
  }
}

module.exports = ModuleProvider(Modules.NOTIFICATION, {
  services: [HttpProvider],
})
