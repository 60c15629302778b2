/** A cart of a page: its id, and its value in the column of the order. */
export type PageRow = { id: string; key: string | null }
