export type Mail = {
  to: string
  restore: string | null
  unsubscribe: string | null
  /** The picture that a mail program fetches when somebody looks. */
  picture: string | null
}

type StoredMail = { to?: { address: string }[]; html?: string; text?: string }

/** Reads the mail that came since the last look, over the inbox's own API. */
export function openInbox(inboxUrl: string) {
  let seen = 0
  const newest = async (): Promise<StoredMail[]> => {
    const response = await fetch(`${inboxUrl}/api/email?skip=${seen}`)
    return (await response.json()) as StoredMail[]
  }
  return {
    /** Mail of before the story is not part of it. */
    async begin(): Promise<void> {
      seen += (await newest()).length
    },

    async read(): Promise<Mail[]> {
      const mails = await newest()
      seen += mails.length
      return mails.map(({ to, html, text }) => {
        const body = `${html ?? ""}\n${text ?? ""}`
        return {
          to: to?.[0]?.address ?? "",
          restore: link(body, "r"),
          unsubscribe: link(body, "u"),
          picture: link(body, "o"),
        }
      })
    },
  }
}

function link(body: string, kind: "r" | "u" | "o"): string | null {
  const pattern = new RegExp(`https?://[^\\s"'<>]+/recovery/${kind}/[\\w-]+`)
  return body.match(pattern)?.[0] ?? null
}
