import { SectionSkeleton } from "../common/section-skeleton"

const CARDS = ["abandoned", "messaged", "restored", "recovered"]

/** The overview's shape while its numbers are being read. */
export const OverviewSkeleton = () => (
  <>
    <div className="grid grid-cols-2 gap-2 lg:grid-cols-4">
      {CARDS.map((card) => (
        <SectionSkeleton key={card} className="h-8 w-20" />
      ))}
    </div>
    <SectionSkeleton className="h-16 w-full" />
    <SectionSkeleton className="h-64 w-full" />
  </>
)
