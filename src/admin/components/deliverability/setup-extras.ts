import type { ComponentType } from "react"

import { ConsentSetup } from "../consent/consent-setup"

/**
 * Parts of the page that other subjects bring, such as what consent each
 * country asks for: each is a section of its own, with `SetupLine`s in it.
 * They stand between the sender's part and the links.
 */
export const SETUP_EXTRAS: ComponentType[] = [ConsentSetup]
