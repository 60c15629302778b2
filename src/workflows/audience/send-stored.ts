import type { ServerResponse } from "node:http"
import { addAbortSignal } from "node:stream"

import type { IFileModuleService } from "@medusajs/framework/types"
import { Zip, ZipPassThrough } from "fflate"

import type { ExportFile } from "../../domain/audience/export"
import { endWhole, roomIn, STALLED_MS } from "./room-in"

/**
 * Sends files as they are kept, several as one zip. Answers whether all of it
 * was taken; one that breaks off is cut, and so is one that comes no further:
 * whoever takes nothing holds a socket and what it is read from.
 */
export async function sendStored(
  module: IFileModuleService,
  {
    files,
    name,
    res,
    stalledMs = STALLED_MS,
  }: {
    files: ExportFile[]
    name: string
    res: ServerResponse
    stalledMs?: number
  }
): Promise<boolean> {
  const cut = new AbortController()
  const abort = () => cut.abort()
  // What it is read from may be what comes no further.
  const timer = setTimeout(abort, stalledMs)
  res.once("close", abort)
  // The last piece goes with the end: who has all bytes that were announced
  // may close before it, and would count as having gone.
  let held: Uint8Array | null = null
  try {
    for await (const piece of pieces(module, files, cut.signal)) {
      if (res.destroyed) {
        return false
      }
      if (!res.headersSent) {
        setHeaders(res, { files, name })
      }
      timer.refresh()
      if (held && !res.write(held)) {
        await roomIn(res, stalledMs)
      }
      held = piece
      timer.refresh()
    }
    if (!res.headersSent) {
      setHeaders(res, { files, name })
    }
    await endWhole(res, held, stalledMs)
    return true
  } catch (error) {
    if (!res.headersSent && !res.destroyed) {
      throw error
    }
    res.destroy()
    return false
  } finally {
    clearTimeout(timer)
    res.off("close", abort)
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
  files: ExportFile[],
  cut: AbortSignal
): AsyncGenerator<Uint8Array> {
  const read = async (id: string) =>
    addAbortSignal(
      cut,
      await module.getDownloadStream(id)
    ) as AsyncIterable<Uint8Array>
  if (files.length === 1) {
    yield* await read(files[0]!.id)
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
    for await (const piece of await read(file.id)) {
      entry.push(piece)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
