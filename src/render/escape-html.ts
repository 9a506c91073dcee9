const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;'
}

/** Text that may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  // hardly any text holds one
  return special.test(text) ? text.replace(everySpecial, (sign) => entities[sign] ?? sign) : text
}

const special = /[&<>"']/
const everySpecial = /[&<>"']/g
