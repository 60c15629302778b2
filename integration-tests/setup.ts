// Medusa's metadata storage must be clean for every file that boots it.
import { MetadataStorage } from "@medusajs/framework/mikro-orm/core"

MetadataStorage.clear()
