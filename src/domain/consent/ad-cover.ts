/**
 * What a wording about ads may cover besides their being shown: that data is
 * given to networks so that they can tell what ads bring, and that ads are
 * chosen by it. Google asks for both.
 */
export const AD_COVERS = ["ad_user_data", "ad_personalization"] as const

export type AdCover = (typeof AD_COVERS)[number]

/** Each once and in one order; null of none. */
export function tidyCovers(
  covers: readonly AdCover[] | null | undefined
): AdCover[] | null {
  const tidy = AD_COVERS.filter((one) => covers?.includes(one))
  return tidy.length ? tidy : null
}
