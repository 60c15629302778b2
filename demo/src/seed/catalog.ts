export type CatalogProduct = {
  handle: string
  title: string
  subtitle: string
  description: string
  /** Prices in major units. */
  eur: number
  usd: number
  option: string
  variants: string[]
}

/** What the demo shop sells. The picture is `<handle>.png`. */
export const CATALOG: CatalogProduct[] = [
  {
    handle: "stoneware-mug",
    title: "Stoneware Mug",
    subtitle: "Thrown by hand, holds 350 ml",
    description:
      "A generous mug with a thumb rest and a glaze that turns out a little different every time. Dishwasher safe.",
    eur: 18,
    usd: 20,
    option: "Glaze",
    variants: ["Sand", "Moss", "Ink"],
  },
  {
    handle: "ceramic-teapot",
    title: "Ceramic Teapot",
    subtitle: "Pours without a drip, 900 ml",
    description:
      "A round pot for three cups, with a fine sieve in the spout and a lid that stays on when you pour the last of it.",
    eur: 54,
    usd: 59,
    option: "Glaze",
    variants: ["Lagoon", "Chalk"],
  },
  {
    handle: "pour-over-set",
    title: "Pour-over Coffee Set",
    subtitle: "Glass carafe, walnut collar",
    description:
      "Carafe, reusable steel filter and walnut collar. Four minutes from kettle to cup, and nothing to throw away after.",
    eur: 64,
    usd: 69,
    option: "Size",
    variants: ["3 cups", "6 cups"],
  },
  {
    handle: "wool-throw",
    title: "Wool Throw",
    subtitle: "Lambswool, 140 × 200 cm",
    description:
      "Woven in a small mill from undyed and madder-dyed lambswool. Warm on the sofa, light enough to take along.",
    eur: 79,
    usd: 86,
    option: "Color",
    variants: ["Rust", "Oat"],
  },
  {
    handle: "linen-cushion",
    title: "Linen Cushion",
    subtitle: "Stonewashed, with feather filling",
    description:
      "Heavy linen, washed until it is soft, closed with a hidden zip. 50 × 50 cm, filling included.",
    eur: 42,
    usd: 46,
    option: "Color",
    variants: ["Sage", "Flax", "Clay"],
  },
  {
    handle: "oak-desk-lamp",
    title: "Oak Desk Lamp",
    subtitle: "Two joints, warm dimmable light",
    description:
      "Solid oak, a brass joint that holds where you leave it, and a warm light that goes down to a candle's worth.",
    eur: 89,
    usd: 98,
    option: "Shade",
    variants: ["Honey", "White"],
  },
  {
    handle: "wooden-stool",
    title: "Ash Stool",
    subtitle: "Seat, side table, step",
    description:
      "Turned legs, wedged joints, no screws. Oiled by hand; carries 150 kg and looks better with every year.",
    eur: 119,
    usd: 129,
    option: "Height",
    variants: ["45 cm", "65 cm"],
  },
  {
    handle: "wall-clock",
    title: "Wall Clock",
    subtitle: "Silent movement, 30 cm",
    description:
      "A steam-bent frame and a sweep second hand that makes no sound at all. One battery lasts two years.",
    eur: 72,
    usd: 78,
    option: "Frame",
    variants: ["Oak", "Walnut"],
  },
  {
    handle: "canvas-backpack",
    title: "Canvas Backpack",
    subtitle: "Waxed cotton, 18 litres",
    description:
      "Waxed canvas, leather closures, a padded sleeve for a laptop. Repaired free of charge for ten years.",
    eur: 98,
    usd: 108,
    option: "Color",
    variants: ["Amber", "Forest"],
  },
  {
    handle: "terracotta-planter",
    title: "Terracotta Planter",
    subtitle: "With saucer, 22 cm",
    description:
      "Fired hard enough to stay outside through the winter. The plant in the picture is not included, alas.",
    eur: 36,
    usd: 39,
    option: "Size",
    variants: ["18 cm", "22 cm"],
  },
  {
    handle: "beeswax-candle",
    title: "Beeswax Candle",
    subtitle: "Burns for sixty hours",
    description:
      "Pure beeswax from one beekeeper, cotton wick, a faint smell of honey and no soot.",
    eur: 22,
    usd: 24,
    option: "Set",
    variants: ["One", "Three"],
  },
  {
    handle: "linen-notebook",
    title: "Linen Notebook",
    subtitle: "192 pages, lies flat",
    description:
      "Thread-sewn, numbered pages, a pocket at the back and paper that takes a fountain pen.",
    eur: 14,
    usd: 16,
    option: "Ruling",
    variants: ["Dots", "Lines", "Blank"],
  },
]
