import { isOfDomains } from "../contact/is-left-out"

/** What made a cart, where no person did. */
export const ROBOT_KINDS = [
  /** One that says who it is, such as Google's checks of a shop. */
  "known_agent",
  /** More carts of one pattern in a minute than people make. */
  "machine_speed",
] as const

export type RobotKind = (typeof ROBOT_KINDS)[number]

/**
 * Shopping robots of others that leave carts with an address: Google's checks
 * of a shop's checkout.
 */
export const KNOWN_AGENTS = ["@storebotmail.joonix.net"] as const

/** @param email normalized */
export function isKnownAgent(email: string): boolean {
  return isOfDomains(email, KNOWN_AGENTS)
}
