import { timingSafeEqual } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { begin, howFar, recall } from "../../../fortnight/run"

/** Only the start script that started this process knows the token. */
function check(req: MedusaRequest): void {
  const given = Buffer.from(String(req.headers["x-demo-token"] ?? ""))
  const wanted = Buffer.from(process.env.DEMO_TOKEN ?? "")
  const fits = given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!wanted.length || !fits) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Not found")
  }
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  check(req)
  const status = howFar()
  const summary = status.state === "playing" ? null : await recall(req.scope)
  res.json({ ...status, summary })
}

export async function POST(
  req: MedusaRequest<{ seed: number }>,
  res: MedusaResponse
) {
  check(req)
  res.status(202).json(begin(req.scope, Number(req.body.seed)))
}
