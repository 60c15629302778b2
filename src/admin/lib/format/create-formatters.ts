const DATE_TIME = { dateStyle: "medium", timeStyle: "short" } as const
const SHORT_DATE_TIME = {
  day: "numeric",
  month: "short",
  hour: "numeric",
  minute: "2-digit",
} as const
// A calendar day has no time zone: it is written as the server named it.
const DAY = { day: "numeric", month: "short", timeZone: "UTC" } as const
const FULL_DAY = { dateStyle: "medium", timeZone: "UTC" } as const

/** A decimal is written as it is: a double would lose digits of a large one. */
const formatMoney = (
  locale: string,
  amount: number | string,
  currency: string,
  options: Intl.NumberFormatOptions = {}
): string => {
  const code = currency.toUpperCase()
  try {
    return new Intl.NumberFormat(locale, {
      style: "currency",
      currency: code,
      ...options,
    }).format(amount as number)
  } catch {
    // Stores may define currencies that are no ISO codes.
    return `${new Intl.NumberFormat(locale).format(amount as number)} ${code}`
  }
}

const UNITS = { s: "second", m: "minute", h: "hour", d: "day" } as const
const DURATION = /^(\d+)([smhd])$/

const formatDuration = (locale: string, duration: string): string => {
  const [, count, unit] = DURATION.exec(duration) ?? []

  return unit
    ? new Intl.NumberFormat(locale, {
        style: "unit",
        unit: UNITS[unit as keyof typeof UNITS],
        unitDisplay: "long",
      }).format(Number(count))
    : duration
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY_MS = 24 * HOUR
const AGES = [
  ["day", DAY_MS],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1000],
] as const

const SPAN_UNITS = AGES.slice(0, 3)

/** Two units say enough: nobody asks for the minutes of three days. */
const formatSpan = (locale: string, ms: number): string => {
  const [unit, size] =
    SPAN_UNITS.find(([, size]) => ms >= size) ?? (["minute", MINUTE] as const)
  const next = SPAN_UNITS[SPAN_UNITS.findIndex(([name]) => name === unit) + 1]
  const whole = Math.max(0, Math.floor(ms / size))
  const rest = next ? Math.floor((ms % size) / next[1]) : 0
  const write = (value: number, name: string) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: name,
      unitDisplay: "long",
    }).format(value)

  return next && rest > 0
    ? `${write(whole, unit)} ${write(rest, next[0])}`
    : write(whole, unit)
}

/** A browser's clock that is behind the server's must not say “in 3 seconds”. */
const formatAge = (
  relative: Intl.RelativeTimeFormat,
  iso: string,
  now: Date
): string => {
  const age = Math.max(0, now.getTime() - new Date(iso).getTime())
  const [unit, size] = AGES.find(([, size]) => age >= size) ?? ["second", 1000]

  return relative.format(-Math.floor(age / size), unit)
}

const formatLanguage = (locale: string, code: string): string => {
  try {
    const names = new Intl.DisplayNames([locale], { type: "language" })

    return names.of(code) ?? code
  } catch {
    // A cart may say anything.
    return code
  }
}

/** `Europe/Berlin` becomes “Central European Standard Time”. */
const formatTimeZone = (locale: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    timeZoneName: "long",
  }).formatToParts(new Date())

  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone
}

/** Numbers, money (major units) and times, written for one locale. */
export const createFormatters = (locale: string) => {
  const integer = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 1,
  })
  const change = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  })
  const finePercent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 2,
  })
  const dateTime = new Intl.DateTimeFormat(locale, DATE_TIME)
  const shortDateTime = new Intl.DateTimeFormat(locale, SHORT_DATE_TIME)
  const day = new Intl.DateTimeFormat(locale, DAY)
  const fullDay = new Intl.DateTimeFormat(locale, FULL_DAY)
  const relative = new Intl.RelativeTimeFormat(locale)

  return {
    integer: (value: number) => integer.format(value),
    percent: (ratio: number) => percent.format(ratio),
    /** For shares of which a tenth of a percent is much. */
    finePercent: (ratio: number) => finePercent.format(ratio),
    /** `+12.5%`, `-3%`. */
    change: (ratio: number) => change.format(ratio),
    /** `amount` may be an exact decimal. */
    money: (amount: number | string, currency: string) =>
      formatMoney(locale, amount, currency),
    /** Short enough for an axis: `€1.2K`. */
    shortMoney: (amount: number, currency: string) =>
      formatMoney(locale, amount, currency, {
        notation: "compact",
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }),
    /** `duration` as the server writes it: `"1h"` becomes “1 hour”. */
    duration: (duration: string) => formatDuration(locale, duration),
    /** How long from one moment to another: “2 days 3 hours”. */
    span: (from: string, to: string) =>
      formatSpan(locale, new Date(to).getTime() - new Date(from).getTime()),
    /** `"de"` becomes “German”. */
    language: (code: string) => formatLanguage(locale, code),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    /** For narrow columns: the year only where it is not this one. */
    shortDateTime: (iso: string) => {
      const date = new Date(iso)
      const isThisYear = date.getFullYear() === new Date().getFullYear()

      return (isThisYear ? shortDateTime : dateTime).format(date)
    },
    /** How long ago, in its largest whole unit: `20 seconds ago`. */
    ago: (iso: string, now: Date) => formatAge(relative, iso, now),
    /** `date` is a calendar day, `YYYY-MM-DD`. */
    day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
    /** The same with its year. */
    fullDay: (date: string) => fullDay.format(new Date(`${date}T00:00:00Z`)),
    timeZone: (timeZone: string) => formatTimeZone(locale, timeZone),
  }
}

export type Formatters = ReturnType<typeof createFormatters>
