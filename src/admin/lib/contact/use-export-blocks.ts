import { useMutation } from "@tanstack/react-query"

import { getFile } from "../api/recovery-api"
import { saveFile } from "../api/save-file"

/** Saves all blocked addresses as a file on the admin's machine. */
export const useExportBlocks = () =>
  useMutation({
    networkMode: "always",
    mutationFn: async () =>
      saveFile(
        await getFile("blocks/export"),
        `blocked-addresses-${new Date().toISOString().slice(0, 10)}.csv`
      ),
  })
