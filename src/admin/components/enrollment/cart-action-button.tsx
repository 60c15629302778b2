import { Button, toast, usePrompt } from "@medusajs/ui"

import { toErrorMessage } from "../../lib/api/to-error-message"
import {
  useCartAction,
  type CartAction,
} from "../../lib/enrollment/use-cart-action"
import { useWords } from "../../lib/i18n/use-words"

const VARIANTS = { stop: "danger", "send-next": "confirmation" } as const

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
  const prompt = usePrompt()
  const { mutate, isPending } = useCartAction(cartId, action)

  const handleClick = async () => {
    const isSure = await prompt({
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
      onError: (error) =>
        toast.error(toErrorMessage(error, t("error.unknown"))),
    })
  }

  return (
    <Button
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
