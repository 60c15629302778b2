import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"

import { errorWords } from "../../lib/api/error-words"
import { useWords } from "../../lib/i18n/use-words"

type ErrorStateProps = {
  /** What could not be loaded; cart recovery as a whole without it. */
  title?: string
  error: Error
  onRetry: () => void
  isRetrying: boolean
}

/** Says what went wrong and offers another try. */
export const ErrorState = ({
  title,
  error,
  onRetry,
  isRetrying,
}: ErrorStateProps) => {
  const { t } = useWords()

  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-y-3 px-6 py-8 text-center"
    >
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div>
        <Text size="small" leading="compact" weight="plus">
          {title ?? t("error.title")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {errorWords(error, t)}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        onClick={onRetry}
        isLoading={isRetrying}
      >
        {t("error.retry")}
      </Button>
    </div>
  )
}
