import fs from "node:fs/promises"
import path from "node:path"
import { simpleParser } from "mailparser"

/** Numbered, so that their names have the order in which they came. */
const NAME = /^\d{6}\.eml$/

/** The mails in a folder, one file each, oldest first; `add` takes another. */
export async function openMails(dir) {
  await fs.mkdir(dir, { recursive: true })
  const names = await fs.readdir(dir)
  const mails = await Promise.all(
    names
      .filter((name) => NAME.test(name))
      .sort()
      .map(async (name) => read(name, await fs.readFile(path.join(dir, name))))
  )
  let last = Number(mails.at(-1)?.id ?? 0)
  return {
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    /** Resolves when the mail is in its file: only then it was taken. */
    async add(raw) {
      last += 1
      const name = `${String(last).padStart(6, "0")}.eml`
      const mail = await read(name, raw)
      await fs.writeFile(path.join(dir, name), raw)
      mails.push(mail)
    },
  }
}

async function read(name, raw) {
  const mail = await simpleParser(raw)
  const people = (field) => [field ?? []].flat().flatMap(({ value }) => value)
  return {
    id: name.slice(0, 6),
    subject: mail.subject ?? "",
    date: mail.date ?? null,
    from: people(mail.from),
    to: people(mail.to),
    html: mail.html || null,
    text: mail.text ?? "",
    /** The text with its addresses made links; it is escaped. */
    textAsHtml: mail.textAsHtml ?? "",
    unsubscribe: mail.headers.get("list")?.unsubscribe?.url ?? null,
  }
}
