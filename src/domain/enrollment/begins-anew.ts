/** A story in which a cart was given back as a new one. */
export type PriorStory = {
  /** It ended because its person bought. */
  purchased: boolean
  /** It is the story of the person who got the cart. */
  own: boolean
  /** When the cart had been changed last as it was given back. */
  touchedAt: Date | null
}

/**
 * Whether a rebuilt cart may begin a story of its own: only once its shopper
 * has really shopped on in it, and never beside the story it came from, unless
 * that one ended with a purchase or was another person's.
 *
 * @param touched creation and change times of the cart's lines and delivery
 *   methods, by the same clock as \`touchedAt\`
 */
export function beginsAnew(stories: PriorStory[], touched: Date[]): boolean {
  return stories.every(
    ({ purchased, own, touchedAt }) =>
      (purchased || !own) &&
      touched.some((at) => touchedAt !== null && at > touchedAt)
  )
}
