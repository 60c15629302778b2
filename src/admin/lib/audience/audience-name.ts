import type { AdminAudience } from "../../../types"
import type { Words } from "../i18n/use-words"

/** As much as the server takes. */
export const LONGEST_NAME = 100

/** The name of an audience; of one that ships, in the reader's language. */
export const audienceName = (
  { key, name }: Pick<AdminAudience, "key" | "name">,
  t: Words
): string =>
  key === null ? name : t(`audience.shipped.${key}`, { defaultValue: name })
