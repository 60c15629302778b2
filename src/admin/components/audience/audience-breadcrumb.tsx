import { audienceName } from "../../lib/audience/audience-name"
import { useAudience } from "../../lib/audience/use-audience"
import { useWords } from "../../lib/i18n/use-words"

type AudienceBreadcrumbProps = { id: string }

/** An audience's name in the breadcrumbs, from what its page has read anyway. */
export const AudienceBreadcrumb = ({ id }: AudienceBreadcrumbProps) => {
  const { t } = useWords()
  const { data } = useAudience(id)

  return <>{data ? audienceName(data, t) : t("menu.audiences")}</>
}
