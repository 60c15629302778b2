import { Random } from "../lib/random.mjs"

/**
 * How the provider treats a message. By address, the first that fits:
 * `dead@…` is answered 500 each time, `refused@…` 410, `hanging@…` never.
 * By draw, as shares of the rest: `fail` (500), `tooMany` (429 with
 * `retryAfter` seconds), `hang` (neither accepted nor answered), `silent`
 * (accepted, not answered). What is left is accepted after `delayMs`.
 */
export class Behavior {
  constructor({ seed = 1, delayMs = 0, retryAfter = 600, ...shares } = {}) {
    this.random = new Random(seed)
    this.delayMs = delayMs
    this.retryAfter = retryAfter
    this.shares = shares
  }

  /** @returns accept, silent, hang, fail, refuse or tooMany */
  treat({ to }) {
    const [who] = /^[a-z]+/.exec(to) ?? []
    const always = { dead: "fail", refused: "refuse", hanging: "hang" }[who]
    if (always) {
      return always
    }
    let draw = this.random.next()
    for (const [treatment, share] of Object.entries(this.shares)) {
      if (draw < share) {
        return treatment
      }
      draw -= share
    }
    return "accept"
  }
}
