import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {VFile} from 'vfile'
import {readConfig} from '../config/read-config.ts'
import type {Config} from '../types.ts'
import type {Source} from './compile.ts'
import type {Effects} from './effects.ts'
import {isSheetOf} from './inputs.ts'

/**
 * A single source with the data sheets beside it and the configuration of the site that it belongs to:
 * the nearest folder above whose `content/` holds it; defaults where there is none.
 *
 * @throws what the disk throws when the file cannot be read.
 */
export function openSource(path: string, effects: Effects): {source: Source; config: Config} {
  const absolute = resolve(path)
  const folder = dirname(absolute)
  const site = siteOf(folder, effects)
  const named = (file: string) => (site === null ? file : relative(site, resolve(file)).split(sep).join('/'))
  const sheets = effects
    .names(folder)
    .filter((name) => isSheetOf(name, basename(absolute)))
    .map((name) => ({path: named(join(folder, name)), bytes: effects.read(join(folder, name))}))
  const near = (name: string) => {
    const place = join(site ?? '.', name)
    return effects.stat(place) ? effects.read(place) : null
  }
  const configPath = site === null ? null : join(site, 'content/site.yaml')
  const config =
    configPath !== null && effects.stat(configPath)
      ? new VFile({path: 'content/site.yaml', value: effects.read(configPath)})
      : null
  return {
    source: {key: '', path: named(path), bytes: effects.read(absolute), sheets, near},
    config: readConfig(config)
  }
}

function siteOf(folder: string, effects: Effects): string | null {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (basename(at) === 'content') return dirname(at)
  }
  return effects.stat(join(folder, 'content/site.yaml')) ? folder : null
}
