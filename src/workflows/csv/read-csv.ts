import { Readable } from "node:stream"

import { parse } from "csv-parse"

import { findDelimiter } from "../../domain/contact/find-delimiter"
import { decodeText } from "./decode-text"

export type CsvLine = {
  cells: string[]
  /** The lines of the file that it is made of, from 1. */
  from: number
  to: number
}

/** From where on a file could not be read: a quote takes in all the rest. */
export class CsvBroken extends Error {
  constructor(readonly line: number) {
    super(`Line ${line} opens a quote that is never closed`)
  }
}

/** No line of a list of addresses is longer; a quote may be open. */
const LONGEST_RECORD = 64 * 1024

/**
 * The lines of a CSV file as they come, in bounded memory: any delimiter, with
 * or without quotes, in UTF-8 or UTF-16.
 * @throws CsvBroken at a quote that is never closed
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>
): AsyncGenerator<CsvLine> {
  const text = decodeText(bytes)
  let head = ""
  for await (const piece of { [Symbol.asyncIterator]: () => keepOpen(text) }) {
    head += piece
    if (/\n./s.test(head) || head.length > LONGEST_RECORD) {
      break
    }
  }
  const delimiter = findDelimiter(/^[^\n]*/.exec(head)![0])
  const source = Readable.from(all(head, text))
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // An error would drop what was read before it and not yet taken.
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
  })
  source.on("error", (error) => parser.destroy(error))
  let good: number | null = null
  parser.on("skip", () => {
    good ??= parser.info.records
  })
  let line = 0
  try {
    for await (const one of source.pipe(parser)) {
      const { record, info } = one as {
        record: string[]
        info: { lines: number; records: number }
      }
      if (good !== null && info.records > good) {
        break
      }
      const from = line + 1
      line = info.lines
      if (!/^sep=.?$/i.test(record[0] ?? "")) {
        yield { cells: record, from, to: line }
      }
    }
  } finally {
    source.destroy()
  }
  if (good !== null) {
    throw new CsvBroken(line + 1)
  }
}

/** Ending a loop early must not end what is read on later. */
function keepOpen(text: AsyncGenerator<string>): AsyncIterator<string> {
  return { next: () => text.next() }
}

async function* all(head: string, rest: AsyncGenerator<string>) {
  yield head
  yield* rest
}
