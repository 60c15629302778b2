import { LruCache } from "../domain/memory/lru-cache"
import type { MessageView } from "./message-view"
import { compileMarked, type MarkedText } from "./template/compile-marked"
import { compileTemplate } from "./template/compile-template"
import { CONTENT_SHAPE } from "./content-shape"

type CompiledTemplate = (view: MessageView) => string

// Enough for every field of a few dozen steps in a few languages.
const cache = new LruCache<CompiledTemplate>(500)

/**
 * One field of a step's copy as a function from the view to plain text. Throws
 * a `TemplateError` for a template that `checkContent` refuses.
 */
export function compileContentTemplate(source: string): CompiledTemplate {
  return cache.getOrCreate(source, () =>
    compileTemplate(source, {
      name: "Message text",
      shape: CONTENT_SHAPE,
      escape: false,
    })
  )
}

type MarkedTemplate = (view: MessageView) => MarkedText

const markedCache = new LruCache<MarkedTemplate>(500)

/** The same, with the values apart from the author's words. */
export function compileMarkedTemplate(source: string): MarkedTemplate {
  return markedCache.getOrCreate(source, () =>
    compileMarked(source, { name: "Message text", shape: CONTENT_SHAPE })
  )
}
