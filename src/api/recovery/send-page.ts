import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import type { Store } from "../../domain/store/store"
import { pagePhrases, renderPage } from "../../messages"
import { recoveryModule } from "../../workflows/recovery-module"

type PageName = "badLink" | "unsubscribe" | "unsubscribed"

/** What the page is about; a bad link's is about nobody. */
type About = {
  locale: string
  store?: Pick<Store, "storefront" | "locales">
  /** Of the link, which leads to its person's preferences too. */
  token?: string
}

/** Answers with a page in the person's language, of the store that wrote to them. */
export function sendPage(
  req: MedusaRequest,
  res: MedusaResponse,
  name: PageName,
  { locale, store, token }: About,
  status = 200
): void {
  const { options } = recoveryModule(req.scope)
  const { storefront, locales } = store ?? options
  const { language, phrases } = pagePhrases(
    locale,
    options.message.phrases,
    locales.default
  )
  const words = phrases[name]
  sendHtml(
    res,
    renderPage({
      language,
      title: words.title,
      text: words.text,
      button: "button" in words ? words.button : null,
      shop: storefront,
      toShop: phrases.toShop,
      preferences:
        token !== undefined && phrases.preferences !== null
          ? {
              url: `${options.backendUrl}/recovery/p/${token}`,
              label: phrases.preferences,
            }
          : null,
    }),
    status
  )
}

/** Answers with a page that is nobody else's. */
export function sendHtml(
  res: MedusaResponse,
  html: string,
  status: number
): void {
  res
    .status(status)
    .set("Content-Type", "text/html; charset=utf-8")
    .set(PRIVATE_HEADERS)
    .send(html)
}

/** Keeps links out of caches, search engines and the next page's referrer. */
export const PRIVATE_HEADERS = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
}

/**
 * Runs a link's use case; for a token that is not good it answers 404, with a
 * friendly page for a person and JSON for a program, and tells nothing more.
 */
export async function answerLink(
  req: MedusaRequest,
  res: MedusaResponse,
  work: () => Promise<void>
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if ((error as MedusaError).type !== MedusaError.Types.NOT_FOUND) {
      throw error
    }
    if (req.accepts(["html", "json"]) === "json") {
      res
        .status(404)
        .set(PRIVATE_HEADERS)
        .json({ type: "not_found", message: (error as MedusaError).message })
    } else {
      sendPage(req, res, "badLink", { locale: preferredLocale(req) }, 404)
    }
  }
}

/** The first language that the browser asks for. */
function preferredLocale(req: MedusaRequest): string {
  return req.get("accept-language")?.split(/[,;]/)[0]?.trim() || "en"
}
