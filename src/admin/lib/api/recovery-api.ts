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
  body: Record<string, unknown> = {},
  { signal }: { signal?: AbortSignal } = {}
): Promise<T> =>
  sdk.client.fetch<T>(`/admin/recovery/${path}`, {
    method: "POST",
    body,
    signal,
  })

/** Deletes `/admin/recovery/<path>`. */
export const deleteRecovery = <T>(path: string): Promise<T> =>
  sdk.client.fetch<T>(`/admin/recovery/${path}`, { method: "DELETE" })

/** Posts a file as it is to `/admin/recovery/<path>`. */
export const postFile = <T>(
  path: string,
  { file, query }: { file: File; query?: Query }
): Promise<T> =>
  sdk.client.fetch<T>(`/admin/recovery/${path}`, {
    method: "POST",
    query,
    body: file,
    headers: { "content-type": "text/csv" },
  })

/** Posts to `/admin/recovery/<path>` and gets a file, as it comes. */
export const postForFile = (
  path: string,
  body: Record<string, unknown>
): Promise<Response> =>
  sdk.client.fetch<Response>(`/admin/recovery/${path}`, {
    method: "POST",
    body,
    headers: { accept: "text/csv" },
  })

/** Reads a file from `/admin/recovery/<path>`, as it comes. */
export const getForFile = (path: string): Promise<Response> =>
  sdk.client.fetch<Response>(`/admin/recovery/${path}`, {
    headers: { accept: "text/csv" },
  })

/** Reads a file from `/admin/recovery/<path>`. */
export const getFile = async (path: string): Promise<Blob> =>
  await (await getForFile(path)).blob()
