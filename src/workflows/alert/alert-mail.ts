import type { AlertText } from "./alert-words"

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)

/** An alert as a mail to staff: nothing but its words. */
export function alertMail({ title, paragraphs }: AlertText, shopName: string) {
  const lines = [
    ...paragraphs,
    `The Cart Recovery page of the Medusa Admin of ${shopName} shows how things stand.`,
  ]
  return {
    subject: `[${shopName.replace(/\s+/g, " ")}] ${title}`,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><body>${lines
      .map((line) => `<p>${escape(line)}</p>`)
      .join("")}</body></html>`,
  }
}
