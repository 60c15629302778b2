type ProgressLineProps = { label: string; done: number; total: number }

/** How far something has come. */
export const ProgressLine = ({ label, done, total }: ProgressLineProps) => {
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0

  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-ui-tag-blue-icon h-full transition-[width]"
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}
