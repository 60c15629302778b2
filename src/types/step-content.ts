/**
 * What one step says in one locale. Every text is a Handlebars template; the
 * texts of `text` and `footer` are Markdown besides.
 */
export type StepContent = {
  subject: string
  /** What an inbox shows behind the subject. */
  preheader: string
  /** From top to bottom. */
  blocks: Block[]
}

/**
 * How a step's content was written before it had blocks. It is still taken
 * where content is written, and becomes blocks.
 */
export type StepContentOfBefore = {
  subject: string
  preheader: string
  heading: string
  /** Paragraphs, parted by an empty line. */
  body: string
  button: string
}

/** One piece of a message. What is optional has a default. */
export type Block =
  | HeadingBlock
  | TextBlock
  | CartItemsBlock
  | OfferBlock
  | CountdownBlock
  | ButtonBlock
  | ImageBlock
  | DividerBlock
  | SpaceBlock
  | FooterBlock

export type BlockType = Block["type"]

type Identified = {
  /** Stays the block's own, wherever it is moved; once in a content. */
  id: string
}

type Aligned = {
  /** `start` is where a line begins in the message's language. */
  align?: "start" | "center"
}

export type HeadingBlock = Identified &
  Aligned & { type: "heading"; text: string; size?: "large" | "medium" }

export type TextBlock = Identified &
  Aligned & {
    type: "text"
    /** Markdown: bold, italics, links and lists. */
    text: string
    size?: "normal" | "small"
  }

/** What was left in the cart; not there when that is empty. */
export type CartItemsBlock = Identified & {
  type: "cart_items"
  /** Whether there are pictures; there are. */
  pictures?: boolean
  /** One line an item, with small pictures. */
  compact?: boolean
  /** Only so many items, 6 unless told; the others are told in one line, and
   *  one alone is shown instead. */
  most?: number
}

/** The step's offer with its code; not there when there is none. */
export type OfferBlock = Identified & {
  type: "offer"
  /** Instead of `"10% off"`. */
  title?: string
  /** Whether it says what is saved; it does. */
  savings?: boolean
}

/** When the offer ends; not there when there is none. */
export type CountdownBlock = Identified & {
  type: "countdown"
  /** What stands above. */
  label?: string
  /** A moving picture of the time that is left; without it only words. */
  picture?: boolean
}

export type ButtonBlock = Identified & {
  type: "button"
  /** Empty for the language's own words for "Back to my cart". */
  label: string
  /** Where it leads; back to the cart when left out. */
  url?: string
}

export type ImageBlock = Identified & {
  type: "image"
  /** https, or from the storefront's root: `"/summer.jpg"`. */
  url: string
  /** What it shows, for those who do not see it. */
  alt: string
  link?: string
  /** In pixels, at most. */
  width?: number
}

export type DividerBlock = Identified & { type: "divider" }

export type SpaceBlock = Identified & {
  type: "space"
  /** In pixels. */
  size?: number
}

/**
 * What stands with the shop's address and the link to unsubscribe, which are
 * always there; last, and once at most.
 */
export type FooterBlock = Identified & {
  type: "footer"
  /** Markdown: bold, italics, links and lists. */
  text?: string
  /** Whether it names the support address; it does. */
  support?: boolean
}
