import type { CartFacts } from "../../domain/tracking/cart-facts"
import { patternsOf } from "../../domain/tracking/patterns-of"
import { isKnownAgent } from "../../domain/tracking/robot"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { CartJudgmentRow } from "../../modules/recovery/queries/tracking/store-judgments"

/** What tells a robot's cart from a person's, to be kept with it. */
export function robotFacts(
  cart: CartFacts,
  { robots, secret }: Pick<RecoveryOptions, "robots" | "secret">
): Pick<CartJudgmentRow, "patterns" | "robot"> {
  return {
    robot: cart.email && isKnownAgent(cart.email) ? "known_agent" : null,
    ...(robots && { patterns: patternsOf(cart, secret) }),
  }
}
