import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { IconButton, toast } from "@medusajs/ui"
import { useRef } from "react"

import type { AdminAudience } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { audienceName } from "../../lib/audience/audience-name"
import { useMoveAudience } from "../../lib/audience/use-move-audience"
import { useWords } from "../../lib/i18n/use-words"

type OrderButtonsProps = { audience: AdminAudience; list: AdminAudience[] }

/** Moves an exclusive audience up or down among the others. */
export const OrderButtons = ({ audience, list }: OrderButtonsProps) => {
  const { t } = useWords()
  const { mutate, isPending } = useMoveAudience()
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const place = list.indexOf(audience)
  const name = audienceName(audience, t)

  const handleMove = (step: -1 | 1) =>
    mutate(
      { list, id: audience.id, step },
      {
        onSuccess: () =>
          toast.success(
            t("audience.order.moved", { name, place: place + step + 1 })
          ),
        onError: (error) => toast.error(errorWords(error, t)),
        // At an end, the button that was pressed cannot be pressed again.
        onSettled: () =>
          setTimeout(() => {
            const [pressed, other] =
              step < 0 ? [up.current, down.current] : [down.current, up.current]
            ;(pressed?.disabled ? other : pressed)?.focus()
          }),
      }
    )

  return (
    <div className="flex shrink-0 max-md:flex-col">
      <IconButton
        ref={up}
        size="small"
        variant="transparent"
        disabled={place === 0 || isPending}
        aria-label={t("audience.order.up", { name })}
        onClick={() => handleMove(-1)}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        ref={down}
        size="small"
        variant="transparent"
        disabled={place === list.length - 1 || isPending}
        aria-label={t("audience.order.down", { name })}
        onClick={() => handleMove(1)}
      >
        <ArrowDownMini />
      </IconButton>
    </div>
  )
}
