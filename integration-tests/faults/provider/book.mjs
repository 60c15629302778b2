import fs from "node:fs"

/**
 * What the provider accepted: in memory, and in a file that is only appended
 * to. Independent of everything the plugin writes down.
 */
export class Book {
  constructor(file) {
    this.file = fs.openSync(file, "a")
    /** By touch: the acceptances' times by the senders' clocks. */
    this.accepted = new Map()
    /** By delivery key: how often it was handed over. */
    this.calls = new Map()
    /** Calls that were not simply accepted and answered. */
    this.troubled = 0
  }

  noteTrouble() {
    this.troubled += 1
  }

  noteCall({ key }) {
    this.calls.set(key, (this.calls.get(key) ?? 0) + 1)
  }

  accept(message) {
    fs.writeSync(this.file, `${JSON.stringify(message)}\n`)
    const touch = message.key.split(":")[0]
    this.accepted.set(touch, [
      ...(this.accepted.get(touch) ?? []),
      { at: message.at, to: message.to, realAt: Date.now() },
    ])
  }

  toJSON() {
    return {
      accepted: Object.fromEntries(this.accepted),
      troubled: this.troubled,
      reusedKeys: [...this.calls].filter(([, n]) => n > 1).map(([key]) => key),
    }
  }
}
