import { Container, Skeleton } from "@medusajs/ui"

type SectionSkeletonProps = { className: string }

/** A section that is still being read; `className` gives its height. */
export const SectionSkeleton = ({ className }: SectionSkeletonProps) => (
  <Container className="flex flex-col gap-y-4 px-6 py-4" aria-hidden>
    <Skeleton className="h-6 w-40" />
    <Skeleton className={className} />
  </Container>
)
