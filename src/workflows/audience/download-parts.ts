import { createHash } from "node:crypto"
import type { ServerResponse } from "node:http"

import { Zip, ZipPassThrough } from "fflate"

import { FORMATS } from "../../domain/audience/formats/format"
import { GoneAway, type ExportRun } from "./export-run"
import { fileName } from "./file-name"
import { endWhole, roomIn } from "./room-in"
import type { Parts } from "./write-export"

/** A line is never longer; where it is, a file that would not fit is refused. */
const LONGEST_LINE = { hashed: 200, plain: 600 }

/**
 * An export straight into an answer. The last piece is held back until
 * `finish`, so that nobody has the whole of a file that is not written down
 * as complete. Several parts are one zip, stored as they are.
 */
export class DownloadParts implements Parts {
  private readonly hash = createHash("sha256")
  bytes = 0
  private held: Uint8Array | null = null
  private zip: Zip | null = null
  private entry: ZipPassThrough | null = null
  private zipped: Uint8Array[] = []

  constructor(
    private readonly run: Pick<ExportRun, "row">,
    private readonly res: ServerResponse
  ) {}

  get contentHash(): string {
    return this.hash.copy().digest("hex")
  }

  async open(expected: number | null): Promise<void> {
    const { row } = this.run
    const { most, extension } = FORMATS[row.network]
    const bytes = (expected ?? 0) * LONGEST_LINE[row.identifiers]
    const isSplit =
      (expected ?? 0) > (most.rows ?? Infinity) ||
      bytes > (most.bytes ?? Infinity)
    if (isSplit) {
      this.zip = new Zip((error, data) => {
        if (error) {
          throw error
        }
        this.zipped.push(data)
      })
    }
    const type = isSplit
      ? "application/zip"
      : `text/${extension === "txt" ? "plain" : "csv"}; charset=utf-8`
    const name = `audience-${fileName(row)}.${isSplit ? "zip" : extension}`
    this.res.setHeader("Content-Type", type)
    this.res.setHeader("Content-Disposition", `attachment; filename="${name}"`)
  }

  async begin(number: number): Promise<void> {
    if (!this.zip) {
      if (number > 1) {
        throw new Error("a part more than was counted")
      }
      return
    }
    this.entry?.push(new Uint8Array(), true)
    const { row } = this.run
    const { extension } = FORMATS[row.network]
    this.entry = new ZipPassThrough(
      `audience-${fileName(row)}-${number}.${extension}`
    )
    this.zip.add(this.entry)
    await this.passZipped()
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text)
    if (!this.entry) {
      await this.pass(bytes)
      return
    }
    this.entry.push(bytes)
    await this.passZipped()
  }

  /** All but the last piece is on its way. */
  async close(): Promise<void> {
    this.entry?.push(new Uint8Array(), true)
    this.zip?.end()
    await this.passZipped()
  }

  /** Sends the last piece, and answers when whoever asked has taken it all. */
  async finish(): Promise<void> {
    await endWhole(this.res, this.held)
  }

  private async passZipped(): Promise<void> {
    for (const piece of this.zipped.splice(0)) {
      await this.pass(piece)
    }
  }

  private async pass(bytes: Uint8Array): Promise<void> {
    if (!bytes.length) {
      return
    }
    this.hash.update(bytes)
    this.bytes += bytes.length
    const next = this.held
    this.held = bytes
    if (next) {
      await send(this.res, next)
    }
  }
}

/** Waits until there is room for more. */
async function send(res: ServerResponse, bytes: Uint8Array): Promise<void> {
  if (res.destroyed) {
    throw new GoneAway()
  }
  if (!res.write(bytes)) {
    await roomIn(res)
  }
}
