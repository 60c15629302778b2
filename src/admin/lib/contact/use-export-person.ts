import { useMutation } from "@tanstack/react-query"

import type { AdminPersonExport } from "../../../types"
import { getRecovery } from "../api/recovery-api"
import { saveFile } from "../api/save-file"
import { type PersonRef, pathOf } from "./person-ref"

/** Reads all that is kept of a person, and saves it as a file. */
export const useExportPerson = (person: PersonRef) =>
  useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const data = await getRecovery<AdminPersonExport>(
        `${pathOf(person)}/export`
      )
      const text = JSON.stringify(data, null, 2)
      saveFile(
        new Blob([text], { type: "application/json" }),
        `cart-recovery-${person.id}.json`
      )
    },
  })
