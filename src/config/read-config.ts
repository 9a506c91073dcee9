import {say} from '../messages/say.ts'
import type {VFile} from '../types.ts'
import {sourceOf} from '../util/source.ts'
import {parseYaml} from './parse-yaml.ts'
import {configSchema, type Config} from './schema.ts'
import {validate} from './validate.ts'

/**
 * The complete configuration of a `site.yaml`, null for a site that has none. What is wrong becomes messages on the
 * file, and the default stands in its place.
 */
export function readConfig(file: VFile | null): Config {
  if (!file) return configSchema.parse({})
  const {map, flaw} = parseYaml(String(file))
  if (flaw) say(file, flaw.ruleId, flaw.values, sourceOf(file).position(flaw.start, flaw.end))
  return validate(file, configSchema, map)
}
