import {Command as Commander, CommanderError, Option} from 'commander'
import {version} from '../build/code.ts'
import type {Locale} from '../types.ts'
import {exit, type Command, type Terminal} from './command.ts'
import {commands} from './commands.ts'
import {localeOf} from './locale.ts'
import {usageError} from './usage-error.ts'
import {words} from './words.ts'

/** Runs one command and returns the exit code. */
export async function run(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  streams: {out: NodeJS.WriteStream; err: NodeJS.WriteStream} = {out: process.stdout, err: process.stderr}
): Promise<number> {
  const locale = localeOf(argv, environment)
  const terminal: Terminal = {
    locale,
    color: streams.err.isTTY && !environment['NO_COLOR'],
    print: (text) => void streams.out.write(text.endsWith('\n') ? text : `${text}\n`),
    note: (text) => void streams.err.write(text.endsWith('\n') ? text : `${text}\n`)
  }
  let code: number = exit.well
  const program = programOf(terminal, (result) => (code = result))
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage
    terminal.note(words.bug[locale](error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return exit.bug
  }
}

function programOf(terminal: Terminal, done: (code: number) => void): Commander {
  const {locale} = terminal
  const program = dress(new Commander('huibao'), terminal)
    .description(words.program[locale])
    .version(version, '-V, --version', words.version[locale])
    .usage(words.usage[locale])
    .addHelpText('after', `\n${words.exitCodes[locale]}`)
  for (const command of commands) program.addCommand(commandOf(command, terminal, done))
  return program
}

function commandOf(command: Command, terminal: Terminal, done: (code: number) => void): Commander {
  const {locale} = terminal
  const made = dress(new Commander(command.name), terminal).description(command.help[locale])
  if (command.arguments) made.arguments(command.arguments)
  for (const {flags, help, choices, fallback} of command.options) {
    const option = new Option(flags, help[locale])
    if (choices) option.choices(choices)
    if (fallback !== undefined) option.default(fallback)
    made.addOption(option)
  }
  for (const below of command.commands ?? []) made.addCommand(commandOf(below, terminal, done))
  const {run} = command
  if (!run) return made
  return made.action(async () => {
    done(await run({arguments: made.args, options: made.opts(), terminal}))
  })
}

/** Language, layout and errors, the same for every command. */
function dress(command: Commander, terminal: Terminal): Commander {
  const {locale} = terminal
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .showSuggestionAfterError(true)
    .helpOption('-h, --help', words.help[locale])
    .helpCommand(false)
    .addOption(new Option('--lang <language>', words.lang[locale]).choices(['zh', 'en']))
    .configureHelp({
      displayWidth: columnsOf,
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.usage()}`.replace('[options]', '').replace(/\s+/g, ' ').trim(),
      optionDescription: (option) => describe(option, locale),
      styleTitle: (title) => words.titles[locale][title] ?? title
    })
    .configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.note,
      outputError: (text, write) => write(usageError(text, locale))
    })
}

/** In a terminal, wide characters take two columns. A package for this takes as long to load as all the rest. */
function columnsOf(text: string): number {
  return (
    text.length +
    (text.match(
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g
    )?.length ?? 0)
  )
}

function describe({description, argChoices, defaultValue}: Option, locale: Locale): string {
  const facts = [
    ...(argChoices ? [words.choices[locale](argChoices.join(locale === 'zh' ? '、' : ', '))] : []),
    ...(typeof defaultValue === 'string' ? [words.fallback[locale](defaultValue)] : [])
  ]
  if (facts.length === 0) return description
  return locale === 'zh' ? `${description}（${facts.join('，')}）` : `${description} (${facts.join(', ')})`
}
