import { GIFEncoder } from "gifenc"

import { LruCache } from "../../domain/memory/lru-cache"
import { drawText, FAINT, HEIGHT, INK, PALETTE, WIDTH } from "./draw-text"

/** So long it moves; then it stands still. */
const FRAMES = 60

/** Two digits of days. */
const LONGEST_S = 100 * 86_400 - 1

/** What it says after the end; elsewhere faint zeros do. */
const ENDED: Readonly<Record<string, string>> = {
  en: "ENDED",
  de: "ABGELAUFEN",
}

const FRAME = { delay: 1000, colorDepth: 2 } as const

// A frame of a second is the same for everyone, and is drawn once: less than a
// kilobyte each.
const frames = new LruCache<Buffer>(4_000)

/** So many are drawn in one second at most, whoever asks for however many. */
const MOST_DRAWN = 240
const drawn = { second: 0, frames: 0 }

/**
 * The time that is left as a moving picture (GIF), one frame a second from now
 * on, which then stands still; after the end it says so. Where very many ask
 * at once, some get one that stands still earlier, and is as true.
 *
 * @param until the deadline
 * @param language of the word after the end
 */
export function countdownPicture(
  until: Date,
  now: Date,
  language: string
): Buffer {
  const msLeft = until.getTime() - now.getTime()
  const left = Math.min(Math.ceil(Math.max(0, msLeft) / 1000), LONGEST_S)
  const last = Math.max(0, left - FRAMES + 1)
  const parts: Buffer[] = []
  beginSecond(now)
  for (let second = left; second >= last; second--) {
    if (parts.length && drawn.frames >= MOST_DRAWN) {
      break
    }
    parts.push(frameOf(second, language))
  }
  return Buffer.concat([HEAD, ...parts, TAIL])
}

function frameOf(second: number, language: string): Buffer {
  const isOver = second === 0
  const word = isOver ? (ENDED[language] ?? clock(0)) : clock(second)
  return frames.getOrCreate(`${isOver} ${word}`, () => {
    drawn.frames += 1
    return encode(drawText(word, isOver ? FAINT : INK))
  })
}

function beginSecond(now: Date): void {
  const second = Math.floor(now.getTime() / 1000)
  if (second !== drawn.second) {
    Object.assign(drawn, { second, frames: 0 })
  }
}

/** `"2:03:04:05"`, days in front where there are any. */
function clock(seconds: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0")
  const days = Math.floor(seconds / 86_400)
  const time = [(seconds / 3_600) % 24, (seconds / 60) % 60, seconds % 60]
  return [...(days ? [String(days)] : []), ...time.map(two)].join(":")
}

const encoder = GIFEncoder({ auto: false })

function encode(pixels: Uint8Array): Buffer {
  encoder.reset()
  encoder.writeFrame(pixels, WIDTH, HEIGHT, FRAME)
  return Buffer.from(encoder.bytes())
}

/** Everything of a file before its first frame: size and colors. */
const HEAD = (() => {
  const blank = drawText("", INK)
  const gif = GIFEncoder({ auto: false })
  gif.writeHeader()
  gif.writeFrame(blank, WIDTH, HEIGHT, {
    ...FRAME,
    first: true,
    palette: PALETTE,
    repeat: -1,
  })
  const file = Buffer.from(gif.bytes())
  return file.subarray(0, file.length - encode(blank).length)
})()

/** The end of a GIF. */
const TAIL = Buffer.from([0x3b])
