import type {Rule} from '../rule.ts'

/**
 * What: a report does not say its title, whose it is, or its year.
 * When: neither front matter nor the text gives it; for the organization, site.yaml does not either.
 * Source: 政府网站发展指引 (国办发〔2017〕47号), annex 2: ArticleTitle, ContentSource and PubDate of every page.
 */
export const metadataMissing: Rule = {
  id: 'metadata-missing',
  check({report, organization}, say) {
    const fields = {title: report.title, organization: report.organization ?? organization, year: report.year}
    const place = {line: report.title?.line ?? 1, column: 1}
    for (const [field, value] of Object.entries(fields)) if (value === null) say({field}, place)
  }
}
