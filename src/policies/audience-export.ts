import { definePolicies } from "@medusajs/framework/utils"

import { EXPORT_AUDIENCES, EXPORT_PLAIN } from "../domain/audience/permission"

export const audienceExportPolicies = definePolicies([
  {
    name: "ExportRecoveryAudiences",
    ...EXPORT_AUDIENCES,
    description: "Make and download files of audiences for ad networks",
  },
  {
    name: "ExportRecoveryAudiencesInTheClear",
    ...EXPORT_PLAIN,
    description:
      "Download files of audiences with addresses that are not hashed",
  },
])
