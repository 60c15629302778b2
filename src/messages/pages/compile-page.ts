import { textDirection } from "../text-direction"
import { compileProgram, parseTemplate } from "../template/template-engine"

/** What every page behind a message's link shows. */
export type FramedView = {
  language: string
  title: string
  shop: { name: string; url: string }
}

const frame = (body: string) => `<!doctype html>
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
main { width: 100%; max-width: 440px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: break-word }
p.shop { margin: 0 0 16px; color: var(--soft); font-size: 14px }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.25 }
p { margin: 0 0 24px; color: var(--soft) }
button, a.act { display: inline-block; padding: 10px 18px; border: 1px solid var(--act); border-radius: 8px; background: var(--act); color: var(--on); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
a.soft { margin-inline-start: 16px; color: var(--soft) }
p.more { margin: 24px 0 0; font-size: 14px }
p.more a { color: inherit }
@media (max-width: 479px) { body { padding: 12px } main { padding: 24px 20px } }
form { display: inline }
form.block { display: block; margin: 24px 0 0; padding: 24px 0 0; border-top: 1px solid var(--line) }
form.block p { margin: 0 0 12px }
form.block button.quiet { background: transparent; color: var(--fg); border-color: var(--line) }
ul.now { margin: 0; padding: 0; list-style: none }
ul.now li { margin: 0 0 8px }
p.notice { margin: 0 0 12px; padding: 10px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--bg); color: var(--fg); font-weight: 600 }
label.choice { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 0 0 20px; cursor: pointer }
label.choice input { width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--act) }
label.choice small, label.select small { grid-column: 2; color: var(--soft); font-size: 14px; line-height: 1.45 }
label.select { display: block; margin: 0 0 20px }
label.select select { display: block; width: 100%; margin: 6px 0 0; padding: 9px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--fg); font: inherit }
:focus-visible { outline: 2px solid var(--fg); outline-offset: 2px }
</style>
</head>
<body>
<main>
<p class="shop">{{shop.name}}</p>
<h1>{{title}}</h1>
${body}
</main>
</body>
</html>
`

/**
 * Makes a page of what is between its title and its end: no scripts, and
 * everything in it is escaped.
 */
export function compilePage<T extends FramedView>(
  body: string
): (view: T) => string {
  const render = compileProgram(parseTemplate(frame(body)), { escape: true })
  return (view) => render({ ...view, dir: textDirection(view.language) })
}
