// The generators that are compared, each set up to make the same pages from the same Markdown files.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

const root = join(import.meta.dirname, '..')
const eleventy = join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs')

/** Page and list, the same for all that take templates; `{…}` is filled in the generator's own language. */
const page = ({title, organization, year, contents, body}) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">首页</a></nav><main><h1>${title}</h1><p>${organization} ${year}</p>${contents}${body}</main></body></html>\n`
const list = (items) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title></head><body><h1>报告</h1><ul>${items}</ul></body></html>\n`

/**
 * Each peer: `files` beside the content, the folder that `content` is put at, what a build makes (moved away before
 * a cold one), and the command.
 */
export const peers = [
  {
    name: 'Huibao',
    files: {'content/site.yaml': 'title: 报告\n'},
    content: 'content',
    makes: ['dist', '.huibao'],
    command: [process.execPath, join(root, 'bin/huibao.js'), 'build']
  },
  {
    name: 'Huibao, bare pages',
    files: {
      'content/site.yaml':
        'title: 报告\noutputs: [html]\nchecks: off\npages: {statistics: off, tasks: off, search: off, source: off}\n'
    },
    content: 'content',
    makes: ['dist', '.huibao'],
    command: [process.execPath, join(root, 'bin/huibao.js'), 'build']
  },
  {
    name: 'Hugo',
    needs: () => run('hugo', 'version'),
    files: {
      'hugo.toml':
        'title = "报告"\nbaseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section"]\n',
      'layouts/_default/single.html': page({
        title: '{{ .Title }}',
        organization: '{{ .Params.organization }}',
        year: '{{ .Params.year }}',
        contents: '{{ .TableOfContents }}',
        body: '{{ .Content }}'
      }),
      'layouts/index.html': list(
        '{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}'
      )
    },
    content: 'content',
    makes: ['public'],
    command: ['hugo', '--quiet']
  },
  {
    name: 'Eleventy',
    needs: () => existsSync(eleventy),
    files: {
      'eleventy.config.mjs':
        'export default (config) => ({dir: {input: "site", output: "out"}, markdownTemplateEngine: false})\n',
      'site/content/content.json': '{"layout": "page.liquid", "tags": "report"}',
      'site/_includes/page.liquid': page({
        title: '{{ title }}',
        organization: '{{ organization }}',
        year: '{{ year }}',
        contents: '',
        body: '{{ content }}'
      }),
      'site/index.liquid': list(
        '{% for page in collections.report %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}'
      )
    },
    content: 'site/content',
    makes: ['out'],
    command: [process.execPath, eleventy, '--quiet']
  },
  {
    name: 'MkDocs',
    needs: () => run('mkdocs', '--version'),
    files: {'mkdocs.yml': mkdocs(), 'docs/index.md': '# 报告\n'},
    content: 'docs/content',
    makes: ['site'],
    command: ['mkdocs', 'build', '-q']
  },
  {
    name: 'MkDocs --dirty',
    needs: () => run('mkdocs', '--version'),
    files: {'mkdocs.yml': mkdocs(), 'docs/index.md': '# 报告\n'},
    content: 'docs/content',
    makes: ['site'],
    command: ['mkdocs', 'build', '-q', '--dirty']
  }
]

function mkdocs() {
  return 'site_name: 报告\nplugins: []\nnav:\n  - index.md\nvalidation: {nav: {omitted_files: info}}\n'
}

export const available = ({needs}) => !needs || needs()

/** A folder with the files of a peer and a copy of the corpus. */
export function setUp(peer, folder, makeCorpus) {
  for (const [path, text] of Object.entries(peer.files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  makeCorpus(join(folder, peer.content))
  if (peer.name === 'Eleventy')
    symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'))
}

function run(command, argument) {
  try {
    execFileSync(command, [argument], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
