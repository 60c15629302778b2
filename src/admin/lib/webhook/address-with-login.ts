import type { AdminWebhook } from "../../../types"

/** The address as a provider takes it that has no fields for a login. */
export const addressWithLogin = ({
  url,
  login,
}: Pick<AdminWebhook, "url" | "login">): string => {
  if (!login) return url
  const [scheme, rest] = url.split("://")

  return `${scheme}://${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@${rest}`
}
