import { createHash, randomBytes } from "node:crypto"
import type { Writable } from "node:stream"

import type { IFileModuleService } from "@medusajs/framework/types"

import type { ExportFile } from "../../domain/audience/export"
import { FORMATS } from "../../domain/audience/formats/format"
import type { ExportRun } from "./export-run"
import { fileName } from "./file-name"
import { STALLED_MS } from "./room-in"
import type { Parts } from "./write-export"

type Upload = {
  file: ExportFile
  stream: Writable
  done: Promise<unknown>
  failed: Promise<never>
}

/** When nobody waits for a storage any longer. */
type Patience = { stop: AbortSignal; stalledMs?: number }

/**
 * An export into files of Medusa's File module, one a part. Their names there
 * cannot be guessed: a provider may serve whatever it holds.
 */
export class FileParts implements Parts {
  readonly files: ExportFile[] = []
  private readonly hash = createHash("sha256")
  private upload: Upload | null = null

  constructor(
    private readonly run: Pick<ExportRun, "row">,
    private readonly module: IFileModuleService,
    /** Told how many rows there will be, and of a file before it is written. */
    private readonly note: (known: {
      files?: ExportFile[]
      expected?: number | null
    }) => Promise<void>,
    private readonly patience: Patience
  ) {}

  get contentHash(): string {
    return this.hash.copy().digest("hex")
  }

  get bytes(): number {
    return this.files.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async open(expected: number | null): Promise<void> {
    await this.note({ expected })
  }

  async begin(number: number): Promise<void> {
    await this.close()
    const { row } = this.run
    const { extension } = FORMATS[row.network]
    const name = `audience-${fileName(row)}-${number}.${extension}`
    const content_type = `text/${extension === "txt" ? "plain" : "csv"}`
    const made = await inPatience(
      this.module.getUploadStream({
        filename: `${randomBytes(16).toString("hex")}-${name}`,
        mimeType: content_type,
        access: "private",
      }),
      this.patience
    )
    const failed = new Promise<never>((_, reject) => {
      made.writeStream.once("error", reject)
      made.promise.catch(reject)
    })
    failed.catch(() => undefined)
    const file = {
      id: made.fileKey,
      name,
      content_type,
      rows: 0,
      bytes: 0,
    }
    this.upload = {
      file,
      stream: made.writeStream as Writable,
      done: made.promise,
      failed,
    }
    this.files.push(file)
    await this.note({ files: this.files })
  }

  async write(text: string, rows: number): Promise<void> {
    const { file, stream, failed } = this.upload!
    const bytes = Buffer.from(text)
    this.hash.update(bytes)
    file.bytes += bytes.length
    file.rows += rows
    if (!stream.write(bytes)) {
      const drained = new Promise((resolve) => stream.once("drain", resolve))
      await inPatience(Promise.race([drained, failed]), this.patience)
    }
  }

  /** All that was written is where it is kept. */
  async close(): Promise<void> {
    const { upload } = this
    if (upload) {
      upload.stream.end()
      const kept = Promise.race([upload.done, upload.failed])
      await inPatience(kept, this.patience)
      this.upload = null
    }
  }

  /** Leaves off in the middle. */
  drop(): void {
    this.upload?.stream.destroy()
  }
}

/**
 * Waits for a storage, but not for ever: other files wait behind this one, and
 * the process cannot stop before.
 */
async function inPatience<T>(
  work: Promise<T>,
  { stop, stalledMs = STALLED_MS }: Patience
): Promise<T> {
  let giveUp = () => {}
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error("the making of files was stopped"))
    stop.addEventListener("abort", giveUp)
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `the file storage took nothing for ${stalledMs / 1000} seconds`
          )
        ),
      stalledMs
    )
    if (stop.aborted) {
      giveUp()
    }
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
    stop.removeEventListener("abort", giveUp)
  }
}

/** Deletes files; one that is gone already is no trouble. */
export async function deleteFiles(
  module: IFileModuleService,
  files: ExportFile[] | null
): Promise<void> {
  const ids = (files ?? []).map(({ id }) => id)
  if (ids.length) {
    await module.deleteFiles(ids)
  }
}
