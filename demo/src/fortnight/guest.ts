const BROWSER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) " +
  "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 " +
  "Safari/604.1"
const SCANNER = "Mozilla/5.0 (compatible; Barracuda Sentinel; link scanner)"

/** A person opens the link: the token that the shop's page would get. */
export async function follow(link: string): Promise<string> {
  const response = await visit(link, "GET", BROWSER)
  const token = response.headers.get("location")?.split("#")[1]
  if (!token) {
    throw new Error(`The link of a message answered ${response.status}.`)
  }
  return token
}

/** A person looks at a message, and their mail program fetches its picture. */
export async function look(picture: string): Promise<void> {
  await visit(picture, "GET", BROWSER)
}

/** A mail scanner looks at every link before the person sees the message. */
export async function scan(links: string[]): Promise<void> {
  for (const link of links) {
    await visit(link, "HEAD", SCANNER)
    await visit(link, "GET", SCANNER)
  }
}

/** What a mail program posts for its own "unsubscribe" button. */
export async function unsubscribe(link: string): Promise<void> {
  const response = await fetch(link, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  })
  if (!response.ok) {
    throw new Error(`Unsubscribing answered ${response.status}.`)
  }
}

function visit(link: string, method: string, agent: string) {
  return fetch(link, {
    method,
    redirect: "manual",
    headers: { "user-agent": agent, accept: "text/html" },
  })
}
