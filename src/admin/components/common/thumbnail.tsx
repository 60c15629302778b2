import { Photo } from "@medusajs/icons"

type ThumbnailProps = { src: string | null }

/** A small picture of a product. The text beside it says what it is. */
export const Thumbnail = ({ src }: ThumbnailProps) => (
  <div className="bg-ui-bg-component border-ui-border-base flex size-10 shrink-0 items-center justify-center overflow-hidden rounded border">
    {src ? (
      <img
        src={src}
        alt=""
        loading="lazy"
        className="size-full object-cover object-center"
      />
    ) : (
      <Photo className="text-ui-fg-subtle" />
    )}
  </div>
)
