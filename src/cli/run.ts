import {Command as Commander, CommanderError, Option} from 'commander'
import {version} from '../build/code.ts'
import type {Locale} from '../types.ts'
import {columnsOf} from './columns-of.ts'
import {exit, type Command, type Terminal} from './command.ts'
import {commands} from './commands.ts'
import {localeOf} from './locale.ts'
import {tellDiskFailure} from './tell-disk-failure.ts'
import {createTerminal, type Streams} from './terminal.ts'
import {usageError} from './usage-error.ts'
import {words} from './words.ts'

/** Runs one command and returns the exit code. */
export async function run(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  streams: Streams = {out: process.stdout, err: process.stderr}
): Promise<number> {
  const locale = localeOf(argv, environment)
  const terminal = createTerminal(locale, environment, streams)
  let code: number = exit.well
  const program = programOf(terminal, (result) => (code = result))
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage
    if (await tellDiskFailure(error, terminal)) return exit.content
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
  for (const {flags, help, choices, fallback, without} of command.options) {
    const option = new Option(flags, help[locale])
    if (choices) option.choices(choices)
    if (fallback !== undefined) option.default(fallback)
    if (without !== undefined) option.conflicts(without)
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

function describe({description, argChoices, defaultValue}: Option, locale: Locale): string {
  const facts = [
    ...(argChoices ? [words.choices[locale](argChoices.join(locale === 'zh' ? '、' : ', '))] : []),
    ...(typeof defaultValue === 'string' ? [words.fallback[locale](defaultValue)] : [])
  ]
  if (facts.length === 0) return description
  return locale === 'zh' ? `${description}（${facts.join('，')}）` : `${description} (${facts.join(', ')})`
}
