export const ADMIN = {
  email: "admin@example.com",
  password: "recovery-demo",
}

/** JSON in, JSON out; POST when there is a body. Throws on any error. */
export async function request(url, { body, headers } = {}) {
  const response = await fetch(url, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new Error(`${new URL(url).pathname}: ${response.status} ${text}`)
  }
  return text ? JSON.parse(text) : undefined
}
