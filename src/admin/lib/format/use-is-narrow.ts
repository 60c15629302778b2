import { useSyncExternalStore } from "react"

/** Below the width at which Medusa's dashboard has a sidebar beside it. */
const NARROW = "(max-width: 767px)"

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia(NARROW)
  media.addEventListener("change", onChange)

  return () => media.removeEventListener("change", onChange)
}

/** Whether the screen is a phone's. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
