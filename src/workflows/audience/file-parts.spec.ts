import { Writable } from "node:stream"

import type { IFileModuleService } from "@medusajs/framework/types"

import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { FileParts } from "./file-parts"

const row = {
  audience_name: "Big spenders",
  network: "pinterest",
  content: "members",
  requested_at: new Date("2026-03-01T12:00:00Z"),
} as unknown as ExportRow

/** A storage that takes nothing. */
function stalled() {
  const stream = new Writable({ highWaterMark: 1, write() {} })
  const module = {
    getUploadStream: () =>
      Promise.resolve({
        writeStream: stream,
        promise: new Promise(() => {}),
        fileKey: "key",
      }),
  } as unknown as IFileModuleService
  return { stream, module }
}

async function begun(stalledMs: number) {
  const { stream, module } = stalled()
  const stop = new AbortController()
  const note = () => Promise.resolve()
  const parts = new FileParts({ row }, module, note, {
    stop: stop.signal,
    stalledMs,
  })
  await parts.begin(1)
  return { parts, stream, stop }
}

describe("an upload that takes nothing", () => {
  it("is given up after a while, in the middle and at the end", async () => {
    const { parts, stream } = await begun(20)
    await expect(parts.write("a line\n", 1)).rejects.toThrow("took nothing")
    await expect(parts.close()).rejects.toThrow("took nothing")
    parts.drop()
    expect(stream.destroyed).toBe(true)
  })

  it("keeps no process from stopping", async () => {
    const { parts, stop } = await begun(60_000)
    const written = parts.write("a line\n", 1)
    stop.abort()
    await expect(written).rejects.toThrow("stopped")
    await expect(parts.close()).rejects.toThrow("stopped")
    await expect(parts.begin(2)).rejects.toThrow("stopped")
  })
})
