import { InformationCircleSolid } from "@medusajs/icons"
import { Container, Text, Tooltip } from "@medusajs/ui"

type StatCardProps = {
  label: string
  value: string
  /** What the number means. */
  help: string
  /** The number as a share of another. */
  note: string | null
}

/** One number of the overview. */
export const StatCard = ({ label, value, help, note }: StatCardProps) => (
  <Container className="flex flex-col gap-y-1 px-4 py-3 sm:px-6 sm:py-4">
    <div className="text-ui-fg-subtle flex items-center gap-x-1.5">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <Tooltip content={help}>
        <button
          type="button"
          aria-label={help}
          className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-full outline-none"
        >
          <InformationCircleSolid />
        </button>
      </Tooltip>
    </div>
    <Text size="xlarge" weight="plus" className="tabular-nums">
      {value}
    </Text>
    <Text size="small" leading="compact" className="text-ui-fg-subtle min-h-5">
      {note}
    </Text>
  </Container>
)
