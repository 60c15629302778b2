import { type KeyboardEvent, useState } from "react"

type ListboxOptions = {
  count: number
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onPick: (index: number) => void
}

/** The keys of a combobox: up, down, Enter and Escape. */
export const useListbox = ({
  count,
  isOpen,
  onOpen,
  onPick,
}: ListboxOptions) => {
  const [place, setPlace] = useState(0)
  const active = Math.min(place, count - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault()
      if (!isOpen) return onOpen(true)
      const step = key === "ArrowDown" ? 1 : -1
      if (count) setPlace((active + step + count) % count)
    } else if (key === "Enter") {
      // Never the form around it.
      event.preventDefault()
      if (isOpen && active >= 0) onPick(active)
      else onOpen(true)
    } else if (key === "Escape" && isOpen) {
      event.stopPropagation()
      onOpen(false)
    }
  }

  return { active, setPlace, onKeyDown }
}
