/**
 * A file's bytes as text, piece by piece: UTF-8, or UTF-16 as spreadsheets
 * write it, told by its mark or by the zeros between ASCII letters. The mark
 * is taken off.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>
): AsyncGenerator<string> {
  let head: Buffer | null = Buffer.alloc(0)
  let decoder: TextDecoder | null = null
  for await (const piece of bytes) {
    if (head) {
      head = Buffer.concat([head, piece])
      if (head.length < 4) {
        continue
      }
      decoder = new TextDecoder(encodingOf(head))
      yield decoder.decode(head, { stream: true })
      head = null
    } else {
      yield decoder!.decode(piece, { stream: true })
    }
  }
  decoder ??= new TextDecoder(encodingOf(head ?? Buffer.alloc(0)))
  yield decoder.decode(head ?? undefined)
}

function encodingOf([a, b, c, d]: Buffer): string {
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && a !== 0)) {
    return "utf-16le"
  }
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0 && b)) {
    return "utf-16be"
  }
  return "utf-8"
}
