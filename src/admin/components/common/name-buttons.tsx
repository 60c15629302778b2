import { useEffect, useRef, type ReactNode } from "react"

type NameButtonsProps = { names: string[]; children: ReactNode }

/**
 * Names icon buttons, in their order, of components of Medusa UI that take no
 * name for them: without one a screen reader says "button".
 */
export const NameButtons = ({ names, children }: NameButtonsProps) => {
  const box = useRef<HTMLDivElement>(null)

  // After every rendering: a skeleton may have stood there before.
  useEffect(() => {
    box.current?.querySelectorAll("button").forEach((button, index) => {
      const name = names[index]
      if (name) button.setAttribute("aria-label", name)
    })
  })

  return (
    <div ref={box} className="contents">
      {children}
    </div>
  )
}
