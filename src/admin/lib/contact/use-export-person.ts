import { useMutation } from "@tanstack/react-query"

import type { AdminPersonExport } from "../../../types"
import { getRecovery } from "../api/recovery-api"
import { type PersonRef, pathOf } from "./person-ref"

/** Reads all that is kept of a person, and saves it as a file. */
export const useExportPerson = (person: PersonRef) =>
  useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const data = await getRecovery<AdminPersonExport>(
        `${pathOf(person)}/export`
      )
      save(JSON.stringify(data, null, 2), `cart-recovery-${person.id}.json`)
    },
  })

const save = (text: string, name: string) => {
  const address = URL.createObjectURL(
    new Blob([text], { type: "application/json" })
  )
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
