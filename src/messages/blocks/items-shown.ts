import type { MessageView } from "../message-view"
import { fillPhrase } from "../phrases"

/**
 * Rows a message shows where nobody says how many; a longer cart is told in
 * one line below them, unless a single row more takes no more room than that.
 */
export const SHOWN_ITEMS = 6

/** How many items are shown, and the line for the others. */
export function itemsShown(
  { items: { length } }: MessageView["cart"],
  most: number | undefined,
  more: string
): { shown: number; more: string | null } {
  const wanted = length === SHOWN_ITEMS + 1 ? length : SHOWN_ITEMS
  const shown = Math.min(length, most ?? wanted)
  const hidden = length - shown
  return {
    shown,
    more: hidden > 0 ? fillPhrase(more, { count: hidden }) : null,
  }
}
