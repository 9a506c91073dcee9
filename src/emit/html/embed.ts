/**
 * The article of a report as a part of another page: its ids and the links to them get a prefix, relative links
 * lead the way round, and its title is the heading of a part.
 *
 * @param html as rendered: attributes in double quotes, `<` in text escaped
 * @param folder from the page to the folder of the report's own: `../reports/2025/`
 */
export function embed(html: string, prefix: string, folder: string): string {
  return html.replace(
    /<(\/?)(h1|[a-z][a-z\d]*)([^<>]*)>/gi,
    (_, slash: string, name: string, rest: string) => {
      const level = /^h([2-5])$/i.exec(name)?.[1]
      const rank = level && !slash ? ` aria-level="${Number(level) + 1}"` : ''
      return `<${slash}${name === 'h1' ? 'h2' : name}${rank}${rest.replace(attribute, moved)}>`
    }
  )

  function moved(_: string, name: string, value: string): string {
    return ` ${name}="${name === 'href' || name === 'src' ? movedLink(value) : namesIn(value)}"`
  }

  function movedLink(value: string): string {
    if (value.startsWith('#')) return `#${prefix}${value.slice(1)}`
    return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(value) ? value : folder + value
  }

  function namesIn(value: string): string {
    return value
      .split(' ')
      .map((id) => prefix + id)
      .join(' ')
  }
}

const attribute = / (id|href|src|aria-labelledby|aria-describedby|headers|for)="([^"]*)"/g
