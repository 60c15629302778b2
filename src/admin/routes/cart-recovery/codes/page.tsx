import { Breadcrumb } from "../../../components/common/breadcrumb"
import { CodeSection } from "../../../components/incentive/code-section"

const CodesPage = () => <CodeSection />

export const handle = {
  breadcrumb: () => <Breadcrumb word="code.title" />,
}

export default CodesPage
