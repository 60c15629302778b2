import type { AdminConsentPlace } from "../../../types"

export type ConsentMode = AdminConsentPlace["recommended"]

/** What an admin is choosing for a place. */
export type Draft = {
  mode: ConsentMode | null
  /** A day, as a date field has it; empty where they do not say. */
  offeredSince: string
}

export type Drafts = Record<string, Draft>

/** As it is chosen now; nothing where nothing is. */
export const draftsOf = (places: AdminConsentPlace[]): Drafts =>
  Object.fromEntries(
    places.map(({ place, choice }) => [
      place,
      {
        mode: choice?.mode ?? null,
        offeredSince: choice?.offered_since?.slice(0, 10) ?? "",
      },
    ])
  )

/** Those that would change something, as the server takes them. */
export const changedChoices = (places: AdminConsentPlace[], drafts: Drafts) => {
  const before = draftsOf(places)

  return places.flatMap(({ place }) => {
    const draft = drafts[place]
    const known = before[place]
    const isSame =
      draft?.mode === known?.mode && draft?.offeredSince === known?.offeredSince
    if (!draft?.mode || isSame) return []

    return {
      place,
      mode: draft.mode,
      offered_since:
        draft.mode !== "explicit" && draft.offeredSince
          ? `${draft.offeredSince}T00:00:00.000Z`
          : null,
    }
  })
}
