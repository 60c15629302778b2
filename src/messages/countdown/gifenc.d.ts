declare module "gifenc" {
  type Frame = {
    /** Red, green and blue of each color. */
    palette?: [number, number, number][]
    /** Milliseconds. */
    delay?: number
    /** -1 plays it once. */
    repeat?: number
    /** Bits of a pixel. */
    colorDepth?: number
    /** Without `auto`: it begins the file. */
    first?: boolean
  }

  export function GIFEncoder(options?: { auto?: boolean }): {
    writeHeader(): void
    writeFrame(
      pixels: Uint8Array,
      width: number,
      height: number,
      frame?: Frame
    ): void
    reset(): void
    bytes(): Uint8Array
  }
}
