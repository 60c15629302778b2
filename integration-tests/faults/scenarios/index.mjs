import { clocks } from "./clocks.mjs"
import { connections } from "./connections.mjs"
import { downtime } from "./downtime.mjs"
import { firstEnable } from "./first-enable.mjs"
import { freezes } from "./freeze.mjs"
import { killScenario, kills, killsOtherwise } from "./kills.mjs"
import { poison } from "./poison.mjs"
import { promotions } from "./promotions.mjs"
import { failingProvider, provider } from "./provider.mjs"
import { selfCheck } from "./self-check.mjs"

/** What `npm run test:faults` plays. */
export const LONG = [
  selfCheck,
  ...kills,
  ...killsOtherwise,
  ...connections,
  ...freezes,
  clocks,
  ...provider,
  poison,
  promotions,
  downtime,
  firstEnable,
]

/** What `npm test` plays: the harness itself, kills, a bad provider. */
export const SHORT = [
  selfCheck,
  killScenario({ name: "kills", workers: 2, kills: 6, share: 0.6 }),
  failingProvider({ workers: 1, share: 0.3 }),
]
