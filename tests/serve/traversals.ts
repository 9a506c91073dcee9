import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {disk} from '../../src/build/effects.ts'

const suite = join(import.meta.dirname, '../../../shared/suites/path-traversal')

/** Request paths of the traversal lists that stand beside the project; none where they do not. */
export function traversals(): string[] {
  if (!existsSync(suite)) return []
  const lines = disk
    .list(suite)
    .filter((name) => name !== 'LICENSE.txt')
    .flatMap((name) => readFileSync(join(suite, name), 'utf8').split(/\r?\n/))
    .filter((line) => line !== '')
    .flatMap((line) => ['etc/passwd', 'package.json'].map((file) => line.replaceAll('{FILE}', file)))
    .map((line) => (line.startsWith('/') ? line : `/${line}`))
  return [...new Set(lines)]
}
