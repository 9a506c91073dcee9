import type {SectionJson} from '../../types.ts'

/** Every section by its id → the section of the first two ranks that it stands in. */
export function partsOf(
  sections: readonly SectionJson[],
  above: SectionJson | null = null
): Map<string, SectionJson> {
  return new Map(
    sections.flatMap((section) => {
      const part = above && above.depth >= 2 ? above : section
      return [[section.id, part] as const, ...partsOf(section.sections, part)]
    })
  )
}
