/** What a webhook's body says, or that it says nothing that can be read. */
export type ParsedBody = { value: unknown } | "malformed"

/**
 * Reads a body as JSON, or as a form where the header says so: its fields as
 * one object. Whole numbers beyond what JavaScript counts exactly come as
 * text where they are ids: Mailjet's and Brevo's have 17 digits and more.
 */
export function parseBody(raw: string, contentType: string): ParsedBody {
  if (/application\/x-www-form-urlencoded/i.test(contentType)) {
    return { value: Object.fromEntries(new URLSearchParams(raw)) }
  }
  if (!raw.trim()) {
    // What SparkPost sends to try an address.
    return { value: null }
  }
  try {
    return { value: JSON.parse(raw.replace(LONG_ID, '$1"$2"')) }
  } catch {
    return "malformed"
  }
}

/** In a text of JSON such a name would have a backslash before its end. */
const LONG_ID =
  /("(?:MessageID|message_id|mj_message_id|ID|id)"\s*:\s*)(\d{16,})(?![\d.eE])/g
