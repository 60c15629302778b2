import type { ServerResponse } from "node:http"
import { finished } from "node:stream/promises"
import type { Readable } from "node:stream"

import type { IFileModuleService } from "@medusajs/framework/types"
import { Zip, ZipPassThrough } from "fflate"

import type { ExportFile } from "../../domain/audience/export"

/**
 * Sends files as they are kept, several as one zip. Answers whether all of it
 * was taken; one that breaks off is cut.
 */
export async function sendStored(
  module: IFileModuleService,
  {
    files,
    name,
    res,
  }: { files: ExportFile[]; name: string; res: ServerResponse }
): Promise<boolean> {
  try {
    for await (const piece of pieces(module, files)) {
      if (res.destroyed) {
        return false
      }
      if (!res.headersSent) {
        setHeaders(res, { files, name })
      }
      if (!res.write(piece)) {
        await roomIn(res)
      }
    }
    if (!res.headersSent) {
      setHeaders(res, { files, name })
    }
    res.end()
    await finished(res)
    return true
  } catch (error) {
    if (!res.headersSent && !res.destroyed) {
      throw error
    }
    res.destroy()
    return false
  }
}

/** What a file is sent as. */
export function setHeaders(
  res: ServerResponse,
  { files, name }: { files: ExportFile[]; name: string }
): void {
  const [first] = files
  const isZip = files.length > 1
  res.setHeader(
    "Content-Type",
    isZip ? "application/zip" : `${first!.content_type}; charset=utf-8`
  )
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`)
  if (!isZip) {
    res.setHeader("Content-Length", String(first!.bytes))
  }
}

async function* pieces(
  module: IFileModuleService,
  files: ExportFile[]
): AsyncGenerator<Uint8Array> {
  if (files.length === 1) {
    yield* (await module.getDownloadStream(
      files[0]!.id
    )) as AsyncIterable<Uint8Array>
    return
  }
  let zipped: Uint8Array[] = []
  const take = () => {
    const taken = zipped
    zipped = []
    return taken
  }
  const zip = new Zip((error, data) => {
    if (error) {
      throw error
    }
    zipped.push(data)
  })
  for (const file of files) {
    const entry = new ZipPassThrough(file.name)
    zip.add(entry)
    const stream: Readable = await module.getDownloadStream(file.id)
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      entry.push(piece)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}

async function roomIn(res: ServerResponse): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = () => {
      res.off("drain", drained)
      res.off("close", closed)
    }
    const drained = () => {
      end()
      resolve()
    }
    const closed = () => {
      end()
      reject(new Error("the connection was closed"))
    }
    res.once("drain", drained)
    res.once("close", closed)
  })
}
