import type {UserConfig} from './schema.ts'

/** Gives a configuration written in TypeScript or JavaScript its type. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
