export const ADMIN = {
  email: "admin@example.com",
  password: "recovery-demo",
}

/** A client of the admin API, signed in. */
export async function signIn(backendUrl) {
  const { token } = await request(`${backendUrl}/auth/user/emailpass`, {
    body: ADMIN,
  })
  return (path, body) =>
    request(`${backendUrl}/admin${path}`, {
      body,
      headers: { authorization: `Bearer ${token}` },
    })
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
