import type {Root, RootContent} from 'mdast'
import type {Role, VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {closeUp, halfDigits} from '../zh/spaces.ts'
import {
  bodyInByline,
  bodyInLead,
  bodyInMandate,
  bodyInSpeech,
  bodyInTitle,
  bodyName
} from '../zh/organizations.ts'

/** Whose report it is: front matter, title, signature, the speech's 我代表……, the first sentence; null if unnamed. */
export function organizationOf(tree: Root, file: VFile, title: string | null): string | null {
  const {organization} = file.data.matter ?? {}
  if (organization) return organization
  const lead = leadOf(tree.children)
  return (
    (title && bodyInTitle(halfDigits(closeUp(title)))) ||
    signatureOf(tree.children) ||
    bodyInSpeech(lead.join('\n')) ||
    first(byRole(tree.children, 'byline'), bodyInByline) ||
    bodyInMandate(lead.join('\n')) ||
    first(lead, bodyInLead) ||
    null
  )
}

function first(texts: readonly string[], bodyIn: (text: string) => string | null): string | null {
  return texts.map((text) => bodyIn(text)).find((name) => name !== null) ?? null
}

function signatureOf(blocks: readonly RootContent[]): string | null {
  const signatures = byRole(blocks, 'signature').map((text) => (/^\S+/.exec(text.trim()) ?? [''])[0])
  return signatures.find((text) => bodyName.test(text)) ?? null
}

function byRole(blocks: readonly RootContent[], role: Role): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return byRole(block.children, role)
    return block.data?.role === role && block.type === 'paragraph' ? [textOf(block.children)] : []
  })
}

/** Paragraphs before the first section, three at most. */
function leadOf(blocks: readonly RootContent[]): string[] {
  const first = blocks.findIndex(({type}) => type === 'section')
  return blocks
    .slice(0, first < 0 ? blocks.length : first)
    .flatMap((block) =>
      block.type === 'paragraph' && !block.data?.role ? [halfDigits(textOf(block.children))] : []
    )
    .slice(0, 3)
}
