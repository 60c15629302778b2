import { GLYPH_HEIGHT, GLYPH_WIDTH, GLYPHS } from "./glyphs"

/** Of the picture, in points; a message shows it at this size. */
export const WIDTH = 280
export const HEIGHT = 64

/** What a pixel is: a place in `PALETTE`. */
const PAPER = 0
export const INK = 1
export const FAINT = 2

/** Dark in any surroundings, as mail programs turn no picture around. */
export const PALETTE: [number, number, number][] = [
  [28, 31, 34],
  [255, 255, 255],
  [137, 145, 153],
  [28, 31, 34],
]

/** A word in the middle of the picture, as large as fits, as its pixels. */
export function drawText(text: string, color: number): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(PAPER)
  const points = text.length * (GLYPH_WIDTH + 1) - 1
  const scale = Math.min(5, Math.floor((WIDTH - 16) / points))
  const left = Math.floor((WIDTH - points * scale) / 2)
  const top = Math.floor((HEIGHT - GLYPH_HEIGHT * scale) / 2)
  for (const [i, sign] of [...text].entries()) {
    const x = left + i * (GLYPH_WIDTH + 1) * scale
    for (const [row, bits] of (GLYPHS[sign] ?? []).entries()) {
      for (let column = 0; column < GLYPH_WIDTH; column++) {
        if (bits & (1 << (GLYPH_WIDTH - 1 - column))) {
          const at = { x: x + column * scale, y: top + row * scale }
          fillSquare(pixels, at, scale, color)
        }
      }
    }
  }
  return pixels
}

function fillSquare(
  pixels: Uint8Array,
  { x, y }: { x: number; y: number },
  size: number,
  color: number
): void {
  for (let line = y; line < y + size; line++) {
    pixels.fill(color, line * WIDTH + x, line * WIDTH + x + size)
  }
}
