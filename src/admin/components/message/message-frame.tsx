import { useMemo } from "react"

import { inertHtml } from "../../lib/touch/inert-html"

type MessageFrameProps = {
  /** What it shows, for those who cannot see it. */
  title: string
  html: string
}

/** A message as a mail program shows it. Nothing in it runs or leads away. */
export const MessageFrame = ({ title, html }: MessageFrameProps) => {
  const page = useMemo(() => inertHtml(html), [html])

  return (
    <iframe
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={page}
      className="border-ui-border-base min-h-96 w-full flex-1 rounded-lg border bg-white"
    />
  )
}
