import { Button, Copy, Text } from "@medusajs/ui"
import { useState } from "react"

import { useWords } from "../../lib/i18n/use-words"

type CopyFieldProps = {
  label: string
  value: string
  /** What stands there until somebody wants to see the secret in it. */
  mask?: string
}

/** A value to be copied; a secret in it is hidden from who looks on. */
export const CopyField = ({ label, value, mask }: CopyFieldProps) => {
  const { t } = useWords()
  const [isShown, setIsShown] = useState(false)

  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <div className="bg-ui-bg-component border-ui-border-base flex flex-wrap items-center gap-2 rounded-md border px-3 py-2">
        <code className="txt-compact-small min-w-0 flex-1 basis-48 font-mono [overflow-wrap:anywhere]">
          {mask !== undefined && !isShown ? mask : value}
        </code>
        {mask !== undefined && (
          <Button
            size="small"
            variant="transparent"
            aria-pressed={isShown}
            aria-label={`${t(isShown ? "webhooks.enter.hide" : "webhooks.enter.show")}: ${label}`}
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? "webhooks.enter.hide" : "webhooks.enter.show")}
          </Button>
        )}
        <Copy
          content={value}
          aria-label={t("webhooks.enter.copy", { what: label })}
        />
      </div>
    </div>
  )
}
