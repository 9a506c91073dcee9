import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Folder of the installed package, whether this runs bundled or from source. */
export const home = find(dirname(fileURLToPath(import.meta.url)))

function find(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : find(dirname(folder))
}
