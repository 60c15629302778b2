import type { MessageView } from "../message-view"
import { fillPhrase } from "../phrases"

/** Rows a message shows where nobody says how many. */
export const SHOWN_ITEMS = 6

/**
 * How many items are shown, and the line below them for the others. A single
 * row more takes no more room than that line, and is shown instead.
 */
export function itemsShown(
  { items: { length } }: MessageView["cart"],
  most: number = SHOWN_ITEMS,
  more: string
): { shown: number; more: string | null } {
  const shown = length === most + 1 ? length : Math.min(length, most)
  const hidden = length - shown
  return {
    shown,
    more: hidden > 0 ? fillPhrase(more, { count: hidden }) : null,
  }
}
