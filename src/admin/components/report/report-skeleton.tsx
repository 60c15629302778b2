import { SectionSkeleton } from "../common/section-skeleton"

/** The overview's shape while its figures are being read. */
export const ReportSkeleton = () => (
  <>
    <SectionSkeleton className="h-24 w-full" />
    <SectionSkeleton className="h-64 w-full" />
    <SectionSkeleton className="h-64 w-full" />
  </>
)
