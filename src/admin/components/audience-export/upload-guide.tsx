import { Text } from "@medusajs/ui"

import type { Network } from "../../../domain/audience/network"
import { useWords } from "../../lib/i18n/use-words"

type UploadGuideProps = {
  network: Network
  isRemoval: boolean
  isPlain: boolean
}

/** How a network's file is uploaded, and what is in it. */
export const UploadGuide = ({
  network,
  isRemoval,
  isPlain,
}: UploadGuideProps) => {
  const { t } = useWords()
  const steps = [
    t(`audienceExport.howTo.${network}.first`),
    t(`audienceExport.howTo.${network}.second`),
    ...(isRemoval
      ? [
          t(
            network === "microsoft"
              ? "audienceExport.howRemovalMicrosoft"
              : "audienceExport.howRemoval"
          ),
        ]
      : []),
  ]
  const parts = [
    t(`audienceExport.holds.${network}`),
    ...(isPlain ? [t("audienceExport.holdsPlain")] : []),
    // LinkedIn takes no hashed names, so a hashed file has none.
    ...(isPlain && network === "linkedin"
      ? [t("audienceExport.holdsNames")]
      : []),
    ...(network === "google" ? [t("audienceExport.google")] : []),
  ]

  return (
    <>
      <div>
        <Text size="small" leading="compact" weight="plus" className="pb-1">
          {t("audienceExport.how")}
        </Text>
        <ol className="txt-small text-ui-fg-subtle list-decimal pl-5">
          {steps.map((step) => (
            <li key={step} className="text-pretty">
              {step}
            </li>
          ))}
        </ol>
      </div>
      <div>
        <Text size="small" leading="compact" weight="plus" className="pb-1">
          {t("audienceExport.holdsTitle")}
        </Text>
        {parts.map((part) => (
          <Text
            key={part}
            size="small"
            className="text-ui-fg-subtle text-pretty"
          >
            {part}
          </Text>
        ))}
      </div>
    </>
  )
}
