import type { Words } from "../i18n/use-words"

/** Names that ship with the plugin, and what they are called here. */
const SHIPPED = new Map([
  ["Abandoned cart", "sequence"],
  ["Reminder", "reminder"],
  ["Help", "help"],
  ["Incentive", "incentive"],
])

/**
 * The name of a sequence or a step in the reader's language, as long as it is
 * the shipped one; a name that the store gave stays.
 */
export const shippedName = (name: string, t: Words): string => {
  const key = SHIPPED.get(name)

  return key ? t(`shipped.${key}`) : name
}
