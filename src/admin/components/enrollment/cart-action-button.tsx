import { Button, toast } from "@medusajs/ui"
import { useRef } from "react"

import { errorWords } from "../../lib/api/error-words"
import {
  useCartAction,
  type CartAction,
} from "../../lib/enrollment/use-cart-action"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"

const VARIANTS = {
  stop: "danger",
  "send-next": "confirmation",
  person: "confirmation",
} as const

type CartActionButtonProps = {
  cartId: string
  action: CartAction
  isDisabled: boolean
  /** Words for the question. */
  params?: Record<string, string>
}

/** Does one thing to a cart, after a question, and says how it went. */
export const CartActionButton = ({
  cartId,
  action,
  isDisabled,
  params,
}: CartActionButtonProps) => {
  const { t } = useWords()
  const ask = useAsk()
  const { mutate, isPending } = useCartAction(cartId, action)

  const button = useRef<HTMLButtonElement>(null)

  const handleClick = async () => {
    const isSure = await ask({
      variant: VARIANTS[action],
      title: t(`action.${action}.title`, params),
      description: t(`action.${action}.question`, params),
      confirmText: t(`action.${action}.confirm`),
      cancelText: t("common.cancel"),
    })
    if (!isSure) {
      return
    }

    mutate(undefined, {
      onSuccess: () => toast.success(t(`action.${action}.done`)),
      onError: (error) => toast.error(errorWords(error, t)),
      // While it was busy the button could not keep the focus.
      onSettled: () => setTimeout(() => button.current?.focus()),
    })
  }

  return (
    <Button
      ref={button}
      size="small"
      variant="secondary"
      disabled={isDisabled}
      isLoading={isPending}
      onClick={() => void handleClick()}
    >
      {t(`action.${action}.button`)}
    </Button>
  )
}
