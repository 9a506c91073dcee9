import type {Locale} from '../types.ts'

/** `--lang` wins; then the first of LC_ALL, LC_MESSAGES, LANG that is set, as POSIX has it; then Chinese. */
export function localeOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1]
  if (asked === 'zh' || asked === 'en') return asked
  const set = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^(?:zh|C\b|POSIX|$)/i.test(set) ? 'zh' : 'en'
}
