import { Text } from "@medusajs/ui"

type EmptyStateProps = { title: string; hint: string }

/** What to read where there is nothing to show yet. */
export const EmptyState = ({ title, hint }: EmptyStateProps) => (
  <div className="flex flex-col items-center px-6 py-10 text-center">
    <Text size="small" leading="compact" weight="plus">
      {title}
    </Text>
    <Text size="small" className="text-ui-fg-subtle max-w-md text-pretty">
      {hint}
    </Text>
  </div>
)
