import type {MessageRecord, Output, Site} from '../types.ts'

/** Adds the pages that send readers on, where nothing else stands; says which redirects are wrong. */
export async function addRedirects(
  site: Site,
  outputs: Map<string, Output>
): Promise<Array<{path: string; message: MessageRecord}>> {
  const {redirects, isAddress} = await import('../emit/redirects.ts')
  const messages: Array<{path: string; message: MessageRecord}> = []
  const say = (ruleId: string, values: MessageRecord['values']) =>
    messages.push({path: 'content/site.yaml', message: {ruleId, values, place: null}})
  for (const output of redirects(site)) {
    if (outputs.has(output.path)) say('redirect-clash', {path: output.path})
    else outputs.set(output.path, output)
  }
  for (const [path, target] of Object.entries(site.config.redirects)) {
    const page = target.replace(/[#?].*$/, '')
    if (page === path || (!isAddress(target) && !outputs.has(page))) say('redirect-lost', {path, target})
  }
  return messages
}
