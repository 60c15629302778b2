import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminErasePersonResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"
import { type PersonRef, pathOf } from "./person-ref"

/** Erases all that is kept of a person. */
export const useErasePerson = (person: PersonRef) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: () =>
      postRecovery<AdminErasePersonResponse>(`${pathOf(person)}/erase`, {
        confirm: true,
      }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
