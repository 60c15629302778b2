import { SANDBOX } from "./frame.mjs"
import { html } from "./html.mjs"

/** The whole page: the list, and beside it the mail that is open. */
export function page(mails, { mail, asText, lost }) {
  const title = mail ? mail.subject || "No subject" : "Inbox"
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Demo inbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox.css" />
        <script type="module" src="/inbox.js"></script>
      </head>
      <body class="${mail || lost ? "reading" : ""}">
        <nav aria-label="Mails">
          <header>
            <a href="/">Demo inbox</a>
            <small>every mail of the demo, delivered to nobody</small>
          </header>
          <div id="list" data-open="${mail?.id ?? ""}">
            ${raw(list(mails, mail?.id))}
          </div>
        </nav>
        <main>${mail ? reading(mail, asText) : nothing(mails, lost)}</main>
      </body>
    </html>`.toString()
}

/** The mails, newest first; `open` is the id of the one that is read. */
export function list(mails, open) {
  const entries = mails.toReversed().map(
    (mail) =>
      html`<li>
        <a href="/${mail.id}" aria-current="${String(mail.id === open)}">
          <span class="who">${names(mail.to)}</span>
          ${time(mail.date)}
          <span class="subject">${mail.subject || "No subject"}</span>
        </a>
      </li>`
  )
  const list = entries.length
    ? html`<ol>
        ${entries}
      </ol>`
    : html`<p>No mail has come yet. This list looks for new ones itself.</p>`
  return list.toString()
}

function reading(mail, asText) {
  const tab = (href, label, current) =>
    html`<a href="${href}" aria-current="${current ? "page" : "false"}"
      >${label}</a
    >`
  return html`<header>
      <a class="back" href="/">All mails</a>
      <h1>${mail.subject || "No subject"}</h1>
      <p>
        From ${names(mail.from)} to <b>${names(mail.to)}</b> ${time(mail.date)}
      </p>
      <div class="tools">
        ${mail.html !== null && tab(`/${mail.id}`, "Message", !asText)}
        ${tab(`/${mail.id}/text`, "Plain text", asText)}
        ${mail.unsubscribe && oneClick(mail.unsubscribe)}
      </div>
    </header>
    <iframe
      title="The mail"
      sandbox="${SANDBOX}"
      src="/${mail.id}/${asText ? "text-frame" : "frame"}"
    ></iframe>`
}

/** The button that mail programs show for the header List-Unsubscribe. */
function oneClick(url) {
  return html`<form method="post" action="${url}" target="_blank">
    <input type="hidden" name="List-Unsubscribe" value="One-Click" />
    <button title="What mail programs offer beside the sender">
      Unsubscribe (List-Unsubscribe)
    </button>
  </form>`
}

function nothing(mails, lost) {
  const text = lost
    ? "There is no such mail."
    : mails.length
      ? "Choose a mail. Everything in it can be clicked."
      : "Leave a cart in the shop, and wait for the first reminder."
  return html`<p class="nothing">${text}</p>`
}

function names(people) {
  return people
    .map(({ name, address }) => (name ? `${name} <${address}>` : address))
    .join(", ")
}

function time(date) {
  return date && html`<time datetime="${new Date(date).toISOString()}"></time>`
}

/** Made by `html` itself. */
function raw(text) {
  return { toString: () => text, escaped: true }
}
