import { compilePage, type FramedView } from "./compile-page"

/** A small page that a link in a message opens. */
export type PageView = FramedView & {
  text: string
  toShop: string
  /** Label of a button that posts to the page's own address. */
  button: string | null
  /** The page where people choose what they get. */
  preferences: { url: string; label: string } | null
}

const render = compilePage<PageView>(`<p>{{text}}</p>
{{#if button}}<form method="post"><button type="submit">{{button}}</button></form><a class="soft" href="{{shop.url}}">{{toShop}}</a>{{else}}<a class="act" href="{{shop.url}}">{{toShop}}</a>{{/if}}
{{#if preferences}}<p class="more"><a href="{{preferences.url}}">{{preferences.label}}</a></p>{{/if}}`)

/** The page as an HTML document; everything in it is escaped. */
export function renderPage(view: PageView): string {
  return render(view)
}
