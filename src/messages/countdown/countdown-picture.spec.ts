import { countdownPicture as picture } from "./countdown-picture"
import { drawText, HEIGHT, INK, WIDTH } from "./draw-text"

/** The blocks of a GIF 89a, as far as a test needs them. */
function readGif(file: Buffer) {
  expect(file.subarray(0, 6).toString()).toBe("GIF89a")
  const frames: { delay: number; data: string }[] = []
  let at = 13 + 3 * 2 ** ((file[10]! & 7) + 1)
  const skip = () => {
    const start = at
    while (file[at]) {
      at += file[at]! + 1
    }
    at += 1
    return file.subarray(start, at).toString("base64")
  }
  let delay = 0
  while (file[at] !== 0x3b) {
    if (file[at] === 0x21) {
      delay = file.readUInt16LE(at + 4) * 10
      expect(file[at + 1]).toBe(0xf9)
      at += 2
      skip()
    } else {
      expect(file[at]).toBe(0x2c)
      at += 11
      frames.push({ delay, data: skip() })
    }
  }
  expect(at).toBe(file.length - 1)
  return {
    width: file.readUInt16LE(6),
    height: file.readUInt16LE(8),
    frames,
  }
}

const HOUR = 3_600_000

// Each in a second of its own, in which frames may be drawn.
let clock = Date.parse("2026-03-01T12:00:00Z")
const countdownPicture = (msLeft: number, language: string) => {
  clock += 1000
  return picture(new Date(clock + msLeft), new Date(clock), language)
}

describe("the picture of the time that is left", () => {
  it("has a frame for each of the next sixty seconds, and plays once", () => {
    const { width, height, frames } = readGif(countdownPicture(HOUR, "en"))
    expect([width, height]).toEqual([WIDTH, HEIGHT])
    expect(frames).toHaveLength(60)
    expect(new Set(frames.map(({ delay }) => delay))).toEqual(new Set([1000]))
    expect(new Set(frames.map(({ data }) => data)).size).toBe(60)
    expect(countdownPicture(HOUR, "en").includes("NETSCAPE")).toBe(false)
  })

  it("goes on a second later with the second frame", () => {
    const now = readGif(countdownPicture(HOUR, "en")).frames
    const later = readGif(countdownPicture(HOUR - 1000, "de")).frames
    expect(later.slice(0, 59)).toEqual(now.slice(1))
  })

  it("comes to its end, and says so", () => {
    const [over] = readGif(countdownPicture(0, "en")).frames
    const near = readGif(countdownPicture(2_500, "en")).frames
    expect(near).toHaveLength(4)
    expect(near[3]).toEqual(over)
    expect(countdownPicture(-HOUR, "en")).toEqual(countdownPicture(0, "en"))
  })

  it("says so in the language where it has the word", () => {
    const words = ["en", "de", "fr", ""].map((language) =>
      countdownPicture(0, language).toString("base64")
    )
    expect(new Set(words).size).toBe(3)
    expect(words[2]).toBe(words[3])
  })

  it("is small, however long it is", () => {
    for (const days of [0.5, 3, 99, 10_000]) {
      const { length } = countdownPicture(days * 24 * HOUR, "en")
      expect(length).toBeLessThan(100_000)
    }
  })

  it("is light: a second time it costs next to nothing", () => {
    countdownPicture(50 * HOUR, "en")
    const before = process.cpuUsage()
    for (let n = 0; n < 200; n++) {
      countdownPicture(50 * HOUR, "en")
    }
    const { user } = process.cpuUsage(before)
    expect(user / 200).toBeLessThan(5_000)
  })

  it("draws no more in a second than it can, and stays true", () => {
    const now = new Date("2026-04-01T12:00:00Z")
    const frames = Array.from({ length: 20 }, (_, n) => {
      const until = new Date(now.getTime() + (20 + n) * 24 * HOUR)
      return readGif(picture(until, now, "en")).frames
    })
    const counts = frames.map(({ length }) => length)
    expect(counts[0]).toBe(60)
    expect(counts[19]).toBe(1)
    const sum = counts.reduce((a, b) => a + b)
    expect(sum).toBeLessThanOrEqual(240 + 20)
    const later = countdownPicture(39 * 24 * HOUR, "en")
    expect(readGif(later).frames[0]).toEqual(frames[19]![0])
  })

  it.each(["0123456789", "99:23:59:59", "ABGELAUFEN", "ENDED"])(
    "has room for %s",
    (text) => {
      const pixels = drawText(text, INK)
      const isInk = (x: number, y: number) => pixels[y * WIDTH + x] === INK
      const edges = Array.from({ length: HEIGHT }, (_, y) => y).some(
        (y) => isInk(0, y) || isInk(WIDTH - 1, y)
      )
      expect(edges).toBe(false)
      expect(pixels.includes(INK)).toBe(true)
    }
  )
})
