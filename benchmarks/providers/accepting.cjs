/**
 * A notification provider that accepts everything at once and keeps nothing
 * but a count. `direct`: the plugin may call it past the Notification Module.
 */
const {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} = require("@medusajs/framework/utils")

const accepted = { count: 0, times: null }

class AcceptingProvider extends AbstractNotificationProviderService {
  static identifier = "accepting"

  constructor(_container, { direct }) {
    super()
    if (direct) {
      this.directDelivery = { idempotent: false }
    }
  }

  async send() {
    accepted.count += 1
    accepted.times?.push(performance.timeOrigin + performance.now())
    return { id: `accepted-${accepted.count}` }
  }
}

module.exports = ModuleProvider(Modules.NOTIFICATION, {
  services: [AcceptingProvider],
})
module.exports.accepted = accepted
