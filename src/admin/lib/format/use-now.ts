import { useEffect, useState } from "react"

/** The time, again every `interval` milliseconds: an age on the page grows. */
export const useNow = (interval: number): Date => {
  const [now, setNow] = useState(() => new Date())

  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), interval)

    return () => clearInterval(timer)
  }, [interval])

  return now
}
