import type { Block, StepContent } from "../../types/step-content"
import { shorten, type Most } from "../../domain/text/shorten"
import {
  compileContentTemplate,
  compileMarkedTemplate,
} from "../content-template"
import type { MessageIncentive, MessageView } from "../message-view"
import { oneLine } from "../one-line"
import { fillPhrase, type Phrases } from "../phrases"
import { composeLink, knownAddresses } from "../rich/compose-link"
import { parseRich } from "../rich/parse-rich"
import type { RichPart } from "../rich/rich-text"
import type { ComposedBlock } from "./composed-block"
import { itemsShown } from "./items-shown"

const HEADING = { graphemes: 150, units: 300 }
const LABEL = { graphemes: 100, units: 200 }
const BUTTON = { graphemes: 60, units: 120 }
const ALT = { graphemes: 300, units: 600 }

/** What an image is at most, and the card that it stands in. */
const WIDEST = 536
const SPACE = 24

/** Where a composed block goes wrong that nothing else would tell. */
export type ComposeNotes = {
  /** An address that may not be a link, and is none. */
  onRefused?: (blockId: string, address: string) => void
}

export type ComposedBlocks = {
  blocks: ComposedBlock[]
  footer: { parts: RichPart[]; support: boolean }
}

/**
 * The blocks of a content with the view filled in, without those that have
 * nothing to show. The same button is not there twice in a row.
 *
 * @param view tidied
 * @throws TemplateError for content that the checks refuse
 */
export function composeBlocks(
  { blocks }: Pick<StepContent, "blocks">,
  view: MessageView,
  phrases: Phrases,
  { onRefused = () => {} }: ComposeNotes = {}
): ComposedBlocks {
  const known = knownAddresses(view)
  const line = (template: string | undefined, most: Most) =>
    shorten(oneLine(compileContentTemplate(template ?? "")(view)), most)

  const composed: ComposedBlock[] = []
  const footer: ComposedBlocks["footer"] = { parts: [], support: true }
  for (const block of blocks) {
    const refused = (address: string) => onRefused(block.id, address)
    const rich = (text: string | undefined) =>
      parseRich(compileMarkedTemplate(text ?? "")(view), known, refused)
    const link = (url: string | undefined) =>
      composeLink(compileMarkedTemplate(url ?? "")(view), known, refused)
    if (block.type === "footer") {
      footer.parts = rich(block.text)
      footer.support = block.support ?? true
      continue
    }
    const made = compose(block, { view, phrases, line, rich, link })
    if (made && !isRepeated(made, composed[composed.length - 1])) {
      composed.push(made)
    }
  }
  return { blocks: composed, footer }
}

type Tools = {
  view: MessageView
  phrases: Phrases
  line: (template: string | undefined, most: Most) => string
  rich: (text: string | undefined) => RichPart[]
  link: (url: string | undefined) => string | null
}

function compose(
  block: Exclude<Block, { type: "footer" }>,
  { view, phrases, line, rich, link }: Tools
): ComposedBlock | null {
  const { incentive, cart, links } = view
  switch (block.type) {
    case "heading": {
      const { type, size = "large", align = "start" } = block
      const text = line(block.text, HEADING)
      return text ? { type, text, size, align } : null
    }
    case "text": {
      const { type, size = "normal", align = "start" } = block
      const parts = rich(block.text)
      return parts.length ? { type, parts, size, align } : null
    }
    case "cart_items": {
      const { type, pictures = true, compact = false, most } = block
      return cart.items.length
        ? { type, pictures, compact, ...itemsShown(cart, most, phrases.more) }
        : null
    }
    case "offer":
      return (
        incentive && {
          type: block.type,
          title: line(block.title, LABEL) || offerWords(incentive, phrases),
          savings:
            (block.savings ?? true) ? savingsWords(incentive, phrases) : null,
        }
      )
    case "countdown":
      return (
        incentive && {
          type: block.type,
          label: line(block.label, LABEL) || null,
          deadline: deadlineWords(incentive, phrases),
          picture: (block.picture && links.countdown) || null,
        }
      )
    case "button": {
      const href = block.url?.trim() ? link(block.url) : links.restore
      const label = line(block.label, BUTTON) || phrases.back_to_cart
      return href ? { type: block.type, label, href } : null
    }
    case "image": {
      const src = link(block.url)
      return src && /^https?:/.test(src)
        ? {
            type: block.type,
            src,
            alt: line(block.alt, ALT),
            href: block.link?.trim() ? link(block.link) : null,
            width: Math.min(block.width ?? WIDEST, WIDEST),
          }
        : null
    }
    case "divider":
      return { type: block.type }
    case "space":
      return { type: block.type, size: block.size ?? SPACE }
  }
}

export const offerWords = (
  { free_shipping, value }: MessageIncentive,
  phrases: Phrases
): string =>
  free_shipping
    ? phrases.free_shipping
    : fillPhrase(phrases.offer, { value: value ?? "" })

export const savingsWords = (
  { saves, pays }: MessageIncentive,
  phrases: Phrases
): string | null =>
  saves && pays ? fillPhrase(phrases.savings, { saves, pays }) : null

export const deadlineWords = (
  { expires_at }: MessageIncentive,
  phrases: Phrases
): string => fillPhrase(phrases.valid_until, { deadline: expires_at })

function isRepeated(made: ComposedBlock, before?: ComposedBlock): boolean {
  return (
    made.type === "button" &&
    before?.type === "button" &&
    made.href === before.href &&
    made.label === before.label
  )
}
