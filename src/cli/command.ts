import type {Locale} from '../types.ts'

/** A text in both languages. */
export type Words = Readonly<Record<Locale, string>>

export interface CommandOption {
  /** As commander reads them: `-o, --out <folder>`. */
  readonly flags: string
  readonly help: Words
  readonly choices?: readonly string[]
  readonly fallback?: string
  /** Name of an option that excludes this one. */
  readonly without?: string
}

/** One command of `huibao`. Adding one is a file and a line in `commands.ts`. */
export interface Command {
  readonly name: string
  /** As commander reads them: `<file>`, `[files...]`. */
  readonly arguments?: string
  readonly help: Words
  readonly options: readonly CommandOption[]
  /** Commands below this one: `sheet export`. */
  readonly commands?: readonly Command[]
  /** Returns the exit code. Absent where there are commands below. */
  run?(input: Input): Promise<number>
}

/** What a command gets: its words, and the terminal. */
export interface Input {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly terminal: Terminal
}

export interface Terminal {
  readonly locale: Locale
  readonly color: boolean
  /** Width of the terminal that standard error is; null where it is none. */
  readonly columns: number | null
  /** Results: standard output. */
  print(text: string): void
  /** Everything about the run: standard error. */
  note(text: string): void
  /** Puts a line into a terminal that the next one takes the place of, none at the end; does nothing elsewhere. */
  draw(text: string): void
}

/** 0 well; 1 something in the content is wrong; 2 wrong usage; 70 a bug of ours (sysexits.h). */
export const exit = {well: 0, content: 1, usage: 2, bug: 70} as const
