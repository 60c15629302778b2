/**
 * A message's HTML to be looked at: nothing in it can be clicked or focused,
 * and it goes nowhere by itself. Its links are a shopper's own: opening one
 * would count as a click, or unsubscribe.
 */
export const inertHtml = (html: string): string => {
  const page = new DOMParser().parseFromString(html, "text/html")
  page.querySelectorAll("meta[http-equiv]").forEach((meta) => meta.remove())
  page.querySelectorAll("a, area").forEach((link) => {
    link.removeAttribute("href")
  })
  page.body.setAttribute("inert", "")

  return `<!doctype html>${page.documentElement.outerHTML}`
}
