let config

/** What the demo tells its shop; `playing`: a fortnight is being played. */
export async function readConfig() {
  return await (await fetch("/config.json")).json()
}

/** Talks to Medusa's Store API; throws an Error with its own sentence. */
export async function api(path, { method, body } = {}) {
  config ??= await readConfig()
  const response = await fetch(`${config.backendUrl}/store${path}`, {
    method: method ?? (body ? "POST" : "GET"),
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": config.publishableKey,
    },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) {
    const error = new Error(answer.message ?? "The shop does not answer.")
    throw Object.assign(error, { status: response.status })
  }
  return answer
}
