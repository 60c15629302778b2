import {
  judgeSilence,
  SHORTEST_SILENCE_MS,
  SILENCE_HISTORY_MS,
} from "../../domain/alert/judge-silence"
import { addMs } from "../../domain/time/duration"
import {
  listPulses,
  type PulseKind,
} from "../../modules/recovery/queries/alert/list-pulses"
import type { RecoveryModuleService } from "../recovery-module"
import { aboutCartSilence, aboutOrderSilence } from "./alert-words"
import type { Trouble } from "./trouble"
import { openedAt, type Watch } from "./watch"

const RULES = {
  cart: {
    code: "carts_silent",
    lastHour: "cart_hour",
    about: aboutCartSilence,
  },
  order: {
    code: "orders_silent",
    lastHour: "order_hour",
    about: aboutOrderSilence,
  },
} as const

/** Whether no cart, or no order, was seen for much longer than usual. */
export async function findSilence(
  recovery: RecoveryModuleService,
  { now, facts, watchedSince }: Watch,
  kind: PulseKind
): Promise<Trouble | null> {
  const { code, lastHour, about } = RULES[kind]
  const last = facts[lastHour]
  const opened = openedAt(facts, code)
  if (!opened && (!last || last > addMs(now, -SHORTEST_SILENCE_MS))) {
    return null
  }
  const hours = await recovery.read((db) =>
    listPulses(db, kind, addMs(now, -SILENCE_HISTORY_MS))
  )
  const silence = judgeSilence({
    now,
    hours,
    watchedSince,
    openedAt: opened,
  })
  return silence ? { code, ...about(silence, recovery.options.timeZone) } : null
}
