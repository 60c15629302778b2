import { findLocale } from "../domain/contact/pick-locale"
import type { PublishWarning } from "../types/publish-warning"
import type { Block, StepContent } from "../types/step-content"
import { composeBlocks } from "./blocks/compose-blocks"
import { linksOf } from "./blocks/links-of"
import { checkContent } from "./check-content"
import type { Layout } from "./check-layout"
import type { MessageView } from "./message-view"
import { type PhraseBook, phrasesFor } from "./phrases"
import { renderMessage } from "./render-message"
import { sampleViews } from "./sample-view"

/** What is looked at of a step. */
export type StepToPublish = {
  content: Record<string, StepContent>
  /** Null for a step without an offer. */
  incentive: object | null
}

/** Mail programs cut at 102 kB, and links of tracking come on top. */
const MOST_BYTES = 90_000

/**
 * What somebody should look at before a step is published, by locale and in
 * the order of its blocks; empty when all is well.
 *
 * @param asked the addresses of the storefronts it is sent for, and the
 *   locales that it should be written in
 */
export function checkBeforePublishing(
  step: StepToPublish,
  asked: {
    storefronts: string[]
    locales: string[]
    phrases?: PhraseBook
    layout?: Layout
  }
): PublishWarning[] {
  const written = Object.keys(step.content)
  return [
    ...asked.locales
      .filter((locale) => findLocale(locale, written) === undefined)
      .map((locale) => ({
        kind: "missing_locale" as const,
        level: "warning" as const,
        locale,
        block_id: null,
      })),
    ...Object.entries(step.content).flatMap(([locale, content]) =>
      checkContent(content).length
        ? brokenIn(content, locale)
        : checkSound(step, content, locale, asked)
    ),
  ]
}

function brokenIn(content: StepContent, locale: string): PublishWarning[] {
  return checkContent(content).map(({ block, field, line, reason }) => ({
    kind: "broken",
    level: "error",
    locale,
    block_id: block?.id ?? null,
    field,
    line,
    reason,
  }))
}

function checkSound(
  { incentive }: StepToPublish,
  content: StepContent,
  locale: string,
  asked: Parameters<typeof checkBeforePublishing>[1]
): PublishWarning[] {
  const { storefronts, phrases, layout } = asked
  const views = sampleViews(
    storefronts[0] ?? "https://shop.example/",
    incentive !== null
  )
  const heaviest = Math.max(
    ...views.map((view) => {
      const { html } = renderMessage({
        content,
        view,
        locale,
        phrases,
        layout,
      })
      return Buffer.byteLength(html)
    })
  )
  const about = (block_id: string | null) => ({ locale, block_id })
  const warning = "warning" as const
  const showsCode = content.blocks.some(
    (block) =>
      block.type === "offer" || JSON.stringify(block).includes("incentive.code")
  )
  return [
    ...content.blocks.flatMap((block): PublishWarning[] => [
      ...(block.type === "image" && !block.alt.trim()
        ? [{ kind: "missing_alt" as const, level: warning, ...about(block.id) }]
        : []),
      ...(!incentive && (block.type === "offer" || block.type === "countdown")
        ? [
            {
              ...{
                kind: "block_without_offer" as const,
                level: "note" as const,
              },
              ...about(block.id),
            },
          ]
        : []),
      ...checkLinks(block, views, { ...asked, locale }).map((found) => ({
        level: warning,
        ...about(block.id),
        ...found,
      })),
    ]),
    ...(incentive && !showsCode
      ? [{ kind: "offer_not_shown" as const, level: warning, ...about(null) }]
      : []),
    ...(heaviest > MOST_BYTES
      ? [
          {
            kind: "too_heavy" as const,
            level: warning,
            ...about(null),
            bytes: heaviest,
          },
        ]
      : []),
  ]
}

type FoundLink = { kind: "link_outside" | "link_refused"; address: string }

/** Each address once, whatever the conditions around it are. */
function checkLinks(
  block: Block,
  views: MessageView[],
  asked: { storefronts: string[]; locale: string; phrases?: PhraseBook }
): FoundLink[] {
  const found = new Map<string, FoundLink["kind"]>()
  const origins = new Set(asked.storefronts.map((url) => new URL(url).origin))
  const { phrases } = phrasesFor(asked.locale, asked.phrases)
  for (const view of views) {
    const composed = composeBlocks({ blocks: [block] }, view, phrases, {
      onRefused: (_, address) => found.set(address, "link_refused"),
    })
    const own: unknown[] = Object.values(view.links)
    for (const address of linksOf(composed)) {
      const { protocol, origin } = new URL(address)
      if (
        protocol !== "mailto:" &&
        !own.includes(address) &&
        !origins.has(origin)
      ) {
        found.set(address, "link_outside")
      }
    }
  }
  return [...found].map(([address, kind]) => ({ kind, address }))
}
