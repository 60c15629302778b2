import type { AdminSetupRow } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"
import { providerName } from "../webhook/providers"

/** Codes that say the same of whatever they are about. */
const SHARED = ["untried", "unreachable", "nowhere"]

const SHARES = ["share", "good", "most"]

type Told = Pick<AdminSetupRow, "subject" | "about" | "code" | "params">

/** Figures, times and kinds as the reader writes them. */
const written = (
  { params, subject }: Told,
  t: Words,
  { dateTime, finePercent, integer }: Formatters
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === "number") {
        const isShare = SHARES.includes(name) && subject !== "spf"

        return [name, isShare ? finePercent(value) : integer(value)]
      }
      if (name === "at") return [name, value ? dateTime(value) : ""]
      if (name === "kind") return [name, t(`webhooks.kind.${value}`)]

      return [name, value ?? ""]
    })
  )

/**
 * A row in the reader's language: what it is, and how it stands, with what to
 * do where something is to be done.
 */
export const describeRow = (
  row: Told,
  t: Words,
  formatters: Formatters
): { title: string; what: string; text: string } => {
  const { subject, code } = row
  const about =
    row.about && subject === "reports" ? providerName(row.about) : row.about
  const title = t(`setup.${subject}.title`)

  return {
    title: about ? `${title}: ${about}` : title,
    what: t(`setup.${subject}.what`),
    text: t(
      SHARED.includes(code) ? `setup.${code}` : `setup.${subject}.code.${code}`,
      { ...written(row, t, formatters), defaultValue: code }
    ),
  }
}
