import { CODE_STATES, type CodeState } from "../../../types"

export const PAGE_SIZE = 20

/** Which codes, and which page of them by a cursor of its neighbor. */
export type CodeListState = {
  state: CodeState | null
  page: { after?: string; before?: string }
}

/** Reads the list's state from the address; what makes no sense is left out. */
export const readCodeListState = (params: URLSearchParams): CodeListState => {
  const before = params.get("before")
  const after = params.get("after")

  return {
    state: CODE_STATES.find((state) => state === params.get("state")) ?? null,
    page: before ? { before } : after ? { after } : {},
  }
}

export const writeCodeListState = ({
  state,
  page,
}: CodeListState): Record<string, string> => ({
  ...(state && { state }),
  ...page,
})
