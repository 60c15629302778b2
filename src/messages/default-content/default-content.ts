import type { Block, StepContent } from "../../types/step-content"

/** The steps of the default sequence, in their order. */
export const DEFAULT_STEPS = ["reminder", "help", "incentive"] as const

export type DefaultStep = (typeof DEFAULT_STEPS)[number]

/** The content of the default sequence in one language. */
export type DefaultContent = Record<DefaultStep, StepContent>

/**
 * Words in the places where the default messages have theirs. All of them have
 * a place for an offer, so that a step can be given one.
 */
export function layOut({
  subject,
  preheader,
  heading,
  text,
  button,
  closing,
}: {
  subject: string
  preheader: string
  heading: string
  text: string
  button: string
  closing?: string
}): StepContent {
  const last: Block[] = closing
    ? [{ id: "closing", type: "text", text: closing }]
    : []
  return {
    subject,
    preheader,
    blocks: [
      { id: "heading", type: "heading", text: heading },
      { id: "text", type: "text", text },
      { id: "offer", type: "offer" },
      { id: "button", type: "button", label: button },
      { id: "items", type: "cart_items" },
      { id: "button-below", type: "button", label: button },
      ...last,
      { id: "footer", type: "footer" },
    ],
  }
}
