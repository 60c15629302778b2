import { sdk } from "./sdk"

type Query = Record<string, string | number | string[] | undefined>

/** Reads `/admin/recovery/<path>`. */
export const getRecovery = <T>(
  path: string,
  { query, signal }: { query?: Query; signal?: AbortSignal } = {}
): Promise<T> =>
  sdk.client.fetch<T>(`/admin/recovery/${path}`, { query, signal })

/** Posts to `/admin/recovery/<path>`. */
export const postRecovery = <T>(
  path: string,
  body: Record<string, unknown> = {}
): Promise<T> =>
  sdk.client.fetch<T>(`/admin/recovery/${path}`, { method: "POST", body })
