/**
 * The article of a report as a part of another page: its ids and the links to them get a prefix, relative links
 * lead the way round, and its title is the heading of a part.
 *
 * @param html as rendered: attributes in double quotes, `<` in text escaped
 * @param folder from the page to the folder of the report's own: `../reports/2025/`
 */
export function embed(html: string, prefix: string, folder: string): string {
  return html.replace(headings, lowered).replace(tags, (tag) => tag.replace(attributes, moved))

  function moved(_: string, name: string, value: string): string {
    return ` ${name}="${name === 'href' || name === 'src' ? movedLink(value) : namesIn(value)}"`
  }

  function movedLink(value: string): string {
    if (value.startsWith('#')) return `#${prefix}${value.slice(1)}`
    return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(value) ? value : folder + value
  }

  function namesIn(value: string): string {
    return prefix + value.replaceAll(' ', ` ${prefix}`)
  }
}

const headings = /<(\/?)h([1-5])(?=[ >])/g

/** Its first rank is that of the parts; the others keep their looks. */
function lowered(_: string, slash: string, level: string): string {
  if (level === '1') return `<${slash}h2`
  return slash ? `</h${level}` : `<h${level} aria-level="${Number(level) + 1}"`
}

/** Opening tags with attributes. */
const tags = /<[a-z][a-z\d]* [^<>]*>/g

const attributes = / (id|href|src|aria-labelledby|aria-describedby|headers|for)="([^"]*)"/g
