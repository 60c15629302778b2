import { SectionSkeleton } from "../common/section-skeleton"

/** A cart's page while it is being read. */
export const CartSkeleton = () => (
  <div className="flex w-full flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
    <div className="flex flex-col gap-y-3">
      <SectionSkeleton className="h-48 w-full" />
      <SectionSkeleton className="h-32 w-full" />
    </div>
    <div className="flex flex-col gap-y-3">
      <SectionSkeleton className="h-24 w-full" />
      <SectionSkeleton className="h-64 w-full" />
    </div>
  </div>
)
