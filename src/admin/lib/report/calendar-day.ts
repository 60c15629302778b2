const two = (value: number) => String(value).padStart(2, "0")

/** A calendar day as a date picker has it: at noon, by the browser's clock. */
export const toPicked = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)

  return new Date(year, month - 1, date, 12)
}

/** The day that was picked, `YYYY-MM-DD`. */
export const fromPicked = (picked: Date): string =>
  `${String(picked.getFullYear()).padStart(4, "0")}-${two(picked.getMonth() + 1)}-${two(picked.getDate())}`
