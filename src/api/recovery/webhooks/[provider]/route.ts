import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { recoveryModule } from "../../../../workflows/recovery-module"
import { takeReportWorkflow } from "../../../../workflows"
import { readRawBody } from "../../read-raw-body"

/** SendGrid groups up to 768 kB, Mailjet and SparkPost a little more. */
const LARGEST = 5 * 1024 * 1024

const STATUS = {
  unknown_provider: 404,
  malformed: 400,
  unproved: 401,
  stale: 403,
  forged: 403,
} as const

/**
 * Where email and SMS providers report what became of messages. Answers 200
 * once everything in the call is kept, also when it is known already; 4xx for
 * what is not believed.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const raw = await readRawBody(req, LARGEST)
  if (!raw) {
    res.status(413).json({
      type: "invalid_data",
      message: `The body is longer than ${LARGEST} bytes.`,
    })
    return
  }
  const recovery = recoveryModule(req.scope)
  const { result: answer } = await takeReportWorkflow(req.scope).run({
    input: {
      provider: req.params.provider!,
      body: raw.toString("base64"),
      headers: req.headers,
      url: recovery.options.backendUrl + req.originalUrl,
      now: recovery.now(),
    },
  })
  if (answer.taken) {
    res.json({ events: answer.events })
  } else {
    res
      .status(STATUS[answer.why])
      .json({ type: "not_allowed", message: `Not taken: ${answer.why}.` })
  }
}
