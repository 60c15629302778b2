export {
  BLOCK_FIELDS,
  BLOCK_ID,
  type BlockField,
  BLOCK_TYPES,
  fieldsOf,
  MOST_BLOCKS,
  MOST_PREHEADER,
  MOST_SUBJECT,
} from "./blocks/block-fields"
export { SHOWN_ITEMS } from "./blocks/items-shown"
export { isOfBefore, toBlocks } from "./blocks/to-blocks"
export { hexColor } from "./button-colors"
export { checkBeforePublishing } from "./check-before-publishing"
export { checkContent, type ContentProblem } from "./check-content"
export { compileLayout, defaultLayout, type Layout } from "./check-layout"
export {
  QUESTION_KEYS,
  QUESTIONS,
  type QuestionKey,
  SHIPPED_COVERS,
  SHIPPED_WORDINGS,
} from "./consent/shipped-wordings"
export { countdownPicture } from "./countdown/countdown-picture"
export {
  DEFAULT_STEPS,
  defaultContent,
  type DefaultStep,
} from "./default-content"
export { deadlineText } from "./deadline-text"
export { formatDateTime } from "./format-date-time"
export { formatMoney } from "./format-money"
export { formatPercent } from "./format-percent"
export type { LayoutView } from "./layout-view"
export type { MessageIncentive, MessageItem, MessageView } from "./message-view"
export {
  composeMessage,
  frameMessage,
  renderMessage,
  type RenderedMessage,
} from "./render-message"
export {
  checkPhrases,
  completePhrases,
  hasPhrases,
  phrasesFor,
  preferencePhrasesFor,
  type PhraseBook,
  type Phrases,
} from "./phrases"
export { oneLine } from "./one-line"
export { safeUrl } from "./safe-url"
export { trackHtml } from "./track-html"
export { TemplateError } from "./template/template-error"
export { pagePhrases } from "./pages/page-phrases"
export { renderPage } from "./pages/render-page"
export { renderPreferences } from "./pages/render-preferences"
