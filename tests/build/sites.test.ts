import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'

/* Folders in, folders out: a site in `sites/NAME`, what is made of it in `sites/NAME/expected`; a faulty one in
   `sites-invalid/NAME`, what is said in `sites-invalid/NAME/messages.*.txt`. A new case is a new folder; `vitest -u` writes what is expected. */

const temporary = mkdtempSync(join(tmpdir(), 'huibao-sites-'))
afterAll(() => rmSync(temporary, {recursive: true}))

const folders = (name: string) => readdirSync(join(import.meta.dirname, '..', name))

async function buildCopy(kind: string, name: string, locale = 'zh') {
  const from = join(import.meta.dirname, '..', kind, name)
  const site = mkdtempSync(join(temporary, `${name}-`))
  cpSync(from, site, {recursive: true, filter: (path) => !path.startsWith(join(from, 'expected'))})
  let said = ''
  const write = (text: string) => Boolean((said += text))
  const stream = {write} as unknown as NodeJS.WriteStream
  const code = await run(['build', '--site', site, '--lang', locale], {}, {out: stream, err: stream})
  return {
    from,
    site,
    code,
    said: said
      .replaceAll(site, '.')
      .replace(/(?:，用时|, in) [\d.]+ (?:s|秒)/, '')
      .replace(/\d+(?= (?:个文件|files? written))/, 'N')
  }
}

/** Pages whose look the built-in theme decides are its own tests' matter. */
const compared = /^(?:reports\/|feed\.|sitemap|robots|CNAME)/

/** Of a page only the report: the frame is the theme's. */
function publishedText(path: string): string {
  const text = readFileSync(path, 'utf8')
  return path.endsWith('.html') ? (/<article>[^]*<\/article>/.exec(text)?.[0] ?? text) : text
}

describe.each(folders('sites'))('%s', (name) => {
  test('becomes what is expected', async () => {
    const {from, site, code} = await buildCopy('sites', name)
    expect(code).toBe(0)
    const made = readdirSync(join(site, 'dist'), {recursive: true, encoding: 'utf8'}).sort()
    await expect(
      `${made.filter((path) => path.includes('.') || path === 'CNAME').join('\n')}\n`
    ).toMatchFileSnapshot(join(from, 'expected/files.txt'))
    for (const path of made.filter((path) => compared.test(path) && /\.\w+$|^CNAME$/.test(path)))
      await expect(publishedText(join(site, 'dist', path))).toMatchFileSnapshot(join(from, 'expected', path))
  })
})

describe.each(folders('sites-invalid'))('%s', (name) => {
  test.each(['zh', 'en'])('is told what is wrong (%s), and the rest is built', async (locale) => {
    const {from, code, said} = await buildCopy('sites-invalid', name, locale)
    expect(code).toBe(1)
    await expect(said).toMatchFileSnapshot(join(from, `messages.${locale}.txt`))
  })
})
