/**
 * What an experiment is judged by, of each person who was assigned:
 * - `buyers`: whether they ordered
 * - `orders`: how many orders they placed
 * - `revenue`: what they spent
 * - `margin`: what of it stayed, which may be less than nothing
 */
export const MEASURES = ["buyers", "orders", "revenue", "margin"] as const
export type Measure = (typeof MEASURES)[number]
