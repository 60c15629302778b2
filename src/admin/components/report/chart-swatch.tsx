type ChartSwatchProps = { color: string | undefined }

/** The color of a series beside its name. */
export const ChartSwatch = ({ color }: ChartSwatchProps) => (
  <span
    aria-hidden
    className="size-2 shrink-0 rounded-full"
    style={{ backgroundColor: color }}
  />
)
