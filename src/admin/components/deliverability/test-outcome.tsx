import { Alert, Text } from "@medusajs/ui"

import type { AdminTestSendResponse } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useWords } from "../../lib/i18n/use-words"
import { errorInWords } from "../../lib/touch/error-in-words"

const VARIANTS = {
  accepted: "success",
  refused: "error",
  unknown: "warning",
} as const

type TestOutcomeProps = {
  test: AdminTestSendResponse["test"] | undefined
  error: Error | null
}

/** What became of a test message, in the provider's own words. */
export const TestOutcome = ({ test, error }: TestOutcomeProps) => {
  const { t } = useWords()
  const isSent = test && !error
  const title = isSent
    ? t(`setup.test.${test.outcome}`, { to: test.to })
    : t("setup.test.failed")
  const detail = isSent
    ? test.error && errorInWords(test.error, t)
    : error && errorWords(error, t)

  return (
    <Alert
      role="status"
      variant={isSent ? VARIANTS[test.outcome] : "error"}
      className="w-full"
    >
      <Text size="small" className="[overflow-wrap:anywhere]">
        {title}
      </Text>
      {detail && (
        <Text
          size="small"
          className="text-ui-fg-subtle [overflow-wrap:anywhere]"
        >
          {detail}
        </Text>
      )}
    </Alert>
  )
}
