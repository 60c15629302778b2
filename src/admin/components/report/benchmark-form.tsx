import { Button, Drawer, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"

import { type AdminBenchmark, BENCHMARK_METRICS } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useWords } from "../../lib/i18n/use-words"
import {
  toBenchmarks,
  toDrafts,
  wrongIn,
} from "../../lib/report/benchmark-draft"
import { useWriteBenchmarks } from "../../lib/report/use-benchmarks"
import { BenchmarkFields } from "./benchmark-fields"

type BenchmarkFormProps = {
  benchmarks: AdminBenchmark[]
  onDone: () => void
}

/** Figures of somebody else, a row for each rate of the funnel. */
export const BenchmarkForm = ({ benchmarks, onDone }: BenchmarkFormProps) => {
  const { t } = useWords()
  const [drafts, setDrafts] = useState(() => toDrafts(benchmarks))
  const [isTried, setIsTried] = useState(false)
  const { mutate, isPending } = useWriteBenchmarks()

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (BENCHMARK_METRICS.some((metric) => wrongIn(drafts[metric]).length)) {
      return
    }
    mutate(toBenchmarks(drafts), {
      onSuccess: () => {
        toast.success(t("report.benchmark.saved"))
        onDone()
      },
      onError: (error) => toast.error(errorWords(error, t)),
    })
  }

  return (
    <form
      noValidate
      onSubmit={handleSubmit}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Drawer.Header>
        <Drawer.Title>{t("report.benchmark.title")}</Drawer.Title>
        <Drawer.Description className="txt-small text-ui-fg-subtle text-pretty">
          {t("report.benchmark.hint")}
        </Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {BENCHMARK_METRICS.map((metric) => (
          <BenchmarkFields
            key={metric}
            metric={metric}
            draft={drafts[metric]}
            wrong={isTried ? wrongIn(drafts[metric]) : []}
            onChange={(draft) =>
              setDrafts((known) => ({ ...known, [metric]: draft }))
            }
          />
        ))}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("common.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={isPending}>
          {t("common.save")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
