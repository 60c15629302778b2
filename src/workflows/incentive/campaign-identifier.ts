/** All of the plugin's campaigns begin with this. */
export const CAMPAIGN_PREFIX = "recovery-"

/** What a step's campaign of the codes that end on one day is known by. */
export function campaignIdentifier(stepId: string, endsAt: Date): string {
  return `${CAMPAIGN_PREFIX}${stepId}-${endsAt.toISOString().slice(0, 10)}`
}
