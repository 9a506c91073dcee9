import {build} from './build.ts'
import {check} from './check.ts'
import type {Command} from './command.ts'
import {dev} from './dev.ts'
import {inspect} from './inspect.ts'
import {newCommand} from './new.ts'
import {preview} from './preview.ts'
import {sheet} from './sheet.ts'
import {tidy} from './tidy.ts'

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [build, dev, preview, newCommand, check, inspect, sheet, tidy]
