import { Button, Drawer, Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"

export type MeasuredSection =
  | "money"
  | "funnel"
  | "chart"
  | "steps"
  | "cause"
  | "stages"
  | "products"
  | "spans"

type HowMeasuredProps = {
  /** Its words are under `report.measured.<about>`, in lines. */
  about: MeasuredSection
  /** The section's name. */
  title: string
}

/** What the figures of a section say and do not, in plain words. */
export const HowMeasured = ({ about, title }: HowMeasuredProps) => {
  const { t } = useWords()
  const lines = t(`report.measured.${about}`).split("\n")

  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button
          size="small"
          variant="transparent"
          className="text-ui-fg-subtle"
          aria-label={t("report.measured.of", { title })}
        >
          {t("report.measured.open")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title className="break-words">
            {t("report.measured.of", { title })}
          </Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-3 overflow-y-auto">
          {lines.map((line) => (
            <Text key={line} size="small" className="text-pretty">
              {line}
            </Text>
          ))}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("common.close")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
