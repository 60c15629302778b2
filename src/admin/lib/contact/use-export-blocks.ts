import { useMutation } from "@tanstack/react-query"

import { getFile } from "../api/recovery-api"

/** Saves all blocked addresses as a file on the admin's machine. */
export const useExportBlocks = () =>
  useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const url = URL.createObjectURL(await getFile("blocks/export"))
      const link = document.createElement("a")
      link.href = url
      link.download = `blocked-addresses-${new Date().toISOString().slice(0, 10)}.csv`
      link.click()
      // The browser reads it a moment later.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
  })
