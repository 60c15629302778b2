import type { Network } from "../network"
import { google } from "./google"
import { linkedin } from "./linkedin"
import { meta } from "./meta"
import { microsoft } from "./microsoft"
import type { NetworkFormat } from "./network-format"
import { pinterest } from "./pinterest"
import { reddit } from "./reddit"
import { snapchat } from "./snapchat"
import { tiktok } from "./tiktok"
import { x } from "./x"

export {
  LEFT_OUT_REASONS,
  type FileOptions,
  type LeftOutReason,
  type NetworkFormat,
  type Row,
} from "./network-format"

/** A network is one file of data and pure functions, and its line here. */
export const FORMATS: Record<Network, NetworkFormat> = {
  google,
  meta,
  tiktok,
  x,
  linkedin,
  pinterest,
  snapchat,
  microsoft,
  reddit,
}
