// Compiles src/messages/layout.mjml into src/messages/layout.generated.ts,
// because the plugin's build ships nothing but TypeScript. With --check it
// changes nothing and fails when the two have drifted apart.
import { readFile, writeFile } from "node:fs/promises"
import mjml2html from "mjml"

const SOURCE = new URL("../src/messages/layout.mjml", import.meta.url)
const TARGET = new URL("../src/messages/layout.generated.ts", import.meta.url)

const { layout, blocks } = cut(await compile(await readFile(SOURCE, "utf8")))
const generated = `// Generated from layout.mjml by "npm run build:layout". Do not edit.
export const layoutSource = String.raw\`${layout}\`

export const blockSources = {
${Object.entries(blocks)
  .map(([name, html]) => `${name}: String.raw\`${html}\`,`)
  .join("\n")}
}
`

if (!process.argv.includes("--check")) {
  await writeFile(TARGET, generated)
} else if (generated !== (await readFile(TARGET, "utf8").catch(() => ""))) {
  console.error('layout.generated.ts is old: run "npm run build:layout".')
  process.exitCode = 1
}

async function compile(source) {
  const { html, errors } = await mjml2html(source, {
    validationLevel: "strict",
    keepComments: false,
    // None fetched from elsewhere: a mail must not tell anyone it was opened.
    fonts: {},
  })
  if (errors.length > 0) {
    throw new Error(errors.map((error) => error.formattedMessage).join("\n"))
  }
  if (/[`\\]|\$\{/.test(html)) {
    throw new Error("The layout must not hold a backtick, backslash or ${.")
  }
  return tidy(takeColors(followDirection(html)))
}

// MJML only takes fixed sides, and a message may run from right to left. From
// the root, because rows of a table have a scope of their own.
function followDirection(html) {
  return html
    .replaceAll("text-align:left", "text-align:{{@root.start}}")
    .replaceAll('align="left"', 'align="{{@root.start}}"')
    .replaceAll("direction:ltr", "direction:{{@root.dir}}")
}

// MJML only takes real colors, and the buttons' are the shop's.
function takeColors(html) {
  return html
    .replaceAll("#000001", "{{@root.colors.button}}")
    .replaceAll("#000002", "{{@root.colors.button_text}}")
}

// Indentation would be a fifth of every message.
function tidy(html) {
  return html
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n")
}

// What stands between [[name]] and [[/name]] is a block's, or the row of one,
// and the frame has {{blocks}} where they all stand. A block begins and ends in
// a comment for Outlook; "open" and "close" are the table that holds them.
function cut(html) {
  const blocks = {}
  const take = (text, put) =>
    text.replace(
      /\n?\[\[(\w+)\]\]\n([\s\S]*?)\n\[\[\/\1\]\]/g,
      (_, name, inner) => put(name, inner)
    )
  const start = html.indexOf("[[")
  const end = html.lastIndexOf("]]") + 2
  const open = html.lastIndexOf("<!--[if", start)
  const close = html.indexOf("<![endif]-->", end) + "<![endif]-->".length
  take(html.slice(start, end), (name, inner) => {
    blocks[name] = take(inner, (row, rowHtml) => {
      blocks[row] = rowHtml
      return row === "heading" ? "\n{{rows}}" : ""
    })
  })
  blocks.open = html.slice(open, html.indexOf("<![endif]-->", open))
  blocks.close = html.slice(end, close).trim()
  return {
    layout: `${html.slice(0, open)}{{blocks}}${html.slice(close)}`,
    blocks,
  }
}
