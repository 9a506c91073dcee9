/** How one text is read, beside what its own front matter says. */
export interface ParseOptions {
  /** Reading rules switched off, by name. */
  readonly off: readonly string[]
}
