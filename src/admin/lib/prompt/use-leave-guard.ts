import { useEffect, useRef } from "react"
import { useBlocker } from "react-router-dom"

import { useWords } from "../i18n/use-words"
import { useAsk } from "./use-ask"

/** Asks before a page is left on which something would be lost. */
export const useLeaveGuard = (isChanged: boolean) => {
  const { t } = useWords()
  const ask = useAsk()
  const isLetGo = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged &&
      !isLetGo.current &&
      currentLocation.pathname !== nextLocation.pathname
  )

  useEffect(() => {
    if (blocker.state !== "blocked") return
    void ask({
      variant: "danger",
      title: t("common.changed.title"),
      description: t("common.changed.question"),
      confirmText: t("common.changed.leave"),
      cancelText: t("common.changed.stay"),
    }).then((isSure) => (isSure ? blocker.proceed() : blocker.reset()))
    // Once for each try to leave.
  }, [blocker.state])

  useEffect(() => {
    if (!isChanged) return
    const hold = (event: BeforeUnloadEvent) => {
      if (!isLetGo.current) event.preventDefault()
    }
    window.addEventListener("beforeunload", hold)

    return () => window.removeEventListener("beforeunload", hold)
  }, [isChanged])

  return {
    /** What was typed is saved: the page may be left. */
    letGo: () => {
      isLetGo.current = true
    },
  }
}
