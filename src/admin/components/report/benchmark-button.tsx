import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"

import type { AdminBenchmark } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { BenchmarkForm } from "./benchmark-form"

/** Opens the form in which figures to compare with are typed in. */
export const BenchmarkButton = ({
  benchmarks,
}: {
  benchmarks: AdminBenchmark[]
}) => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)

  return (
    <Drawer open={isOpen} onOpenChange={setIsOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("report.benchmark.button")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <BenchmarkForm
          benchmarks={benchmarks}
          onDone={() => setIsOpen(false)}
        />
      </Drawer.Content>
    </Drawer>
  )
}
