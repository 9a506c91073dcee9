export interface ParseOptions {
  /** Reading rules switched off, by name. */
  readonly off: readonly string[]
}
