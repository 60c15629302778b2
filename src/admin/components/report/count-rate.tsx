import { useFormatters } from "../../lib/format/use-formatters"
import { RateText } from "./rate-text"

type CountRateProps = { part: number; whole: number; of: string }

/** A count, and which share of another one it is. */
export const CountRate = ({ part, whole, of }: CountRateProps) => {
  const { integer } = useFormatters()

  return (
    <span className="inline-flex items-baseline gap-x-2">
      <span className="text-ui-fg-base">{integer(part)}</span>
      <span className="inline-block min-w-12">
        <RateText part={part} whole={whole} of={of} />
      </span>
    </span>
  )
}
