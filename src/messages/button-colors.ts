/** A button's background and its text, in light and in dark surroundings. */
export type ButtonColors = {
  button: string
  button_text: string
  dark_button: string
  dark_button_text: string
}

/** What a shop without a color of its own gets. */
const NEUTRAL: ButtonColors = {
  button: "#16181a",
  button_text: "#ffffff",
  dark_button: "#eceef0",
  dark_button_text: "#16181a",
}

/** What the layout paints behind the button in the dark. */
const DARK_CARD = "#1c1f22"

/** WCAG 2.2, 1.4.11: what a control must stand out by. */
const LEAST_AGAINST_CARD = 3

/** A hex color of three or six digits as `#rrggbb`, anything else as null. */
export function hexColor(color: unknown): string | null {
  const [, hex] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(color)) ?? []
  return hex
    ? `#${(hex.length === 3 ? hex.replace(/./g, "$&$&") : hex).toLowerCase()}`
    : null
}

/**
 * A shop's color as a button. Its text is black or white, whichever has more
 * contrast: that is always at least 4.58:1. In the dark the color is lightened
 * until the button stands out from the card.
 */
export function buttonColors(color: string | null): ButtonColors {
  const button = hexColor(color)
  if (!button) {
    return NEUTRAL
  }
  const dark = lighten(button)
  return {
    button,
    button_text: textOn(button),
    dark_button: dark,
    dark_button_text: textOn(dark),
  }
}

/** The contrast of two colors by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a
  )
  return (light + 0.05) / (dark + 0.05)
}

function textOn(background: string): string {
  return contrast(background, "#000000") > contrast(background, "#ffffff")
    ? "#000000"
    : "#ffffff"
}

function lighten(color: string): string {
  let lighter = color
  while (contrast(lighter, DARK_CARD) < LEAST_AGAINST_CARD) {
    lighter = `#${channels(lighter)
      .map((value) => Math.ceil(value + (255 - value) * 0.08))
      .map((value) => value.toString(16).padStart(2, "0"))
      .join("")}`
  }
  return lighter
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color)
    .map((value) => value / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
}
