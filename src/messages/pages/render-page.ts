import { textDirection } from "../text-direction"
import { compileProgram, parseTemplate } from "../template/template-engine"

/** A small page that a link in a message opens. */
export type PageView = {
  language: string
  title: string
  text: string
  shop: { name: string; url: string }
  toShop: string
  /** Label of a button that posts to the page's own address. */
  button: string | null
}

const SOURCE = `<!doctype html>
<html lang="{{language}}" dir="{{dir}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>{{title}} – {{shop.name}}</title>
<style>
:root { color-scheme: light dark; --fg: #18181b; --soft: #52525b; --bg: #fafafa; --card: #fff; --line: #e4e4e7; --act: #18181b; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --fg: #fafafa; --soft: #a1a1aa; --bg: #18181b; --card: #27272a; --line: #3f3f46; --act: #fafafa; --on: #18181b } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--bg); color: var(--fg); font: 16px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 440px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
p.shop { margin: 0 0 16px; color: var(--soft); font-size: 14px }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.25 }
p { margin: 0 0 24px; color: var(--soft) }
button, a.act { display: inline-block; padding: 10px 18px; border: 0; border-radius: 8px; background: var(--act); color: var(--on); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
a.soft { margin-inline-start: 16px; color: var(--soft) }
form { display: inline }
</style>
</head>
<body>
<main>
<p class="shop">{{shop.name}}</p>
<h1>{{title}}</h1>
<p>{{text}}</p>
{{#if button}}<form method="post"><button type="submit">{{button}}</button></form><a class="soft" href="{{shop.url}}">{{toShop}}</a>{{else}}<a class="act" href="{{shop.url}}">{{toShop}}</a>{{/if}}
</main>
</body>
</html>
`

const render = compileProgram(parseTemplate(SOURCE), { escape: true })

/** The page as an HTML document; everything in it is escaped. */
export function renderPage(view: PageView): string {
  return render({ ...view, dir: textDirection(view.language) })
}
