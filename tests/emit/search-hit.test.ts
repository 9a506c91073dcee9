import {expect, test} from 'vitest'
import {findHit} from '../../src/client/search-hit.ts'
import {foldText} from '../../src/util/fold-text.ts'
import type {SearchPassage} from '../../src/util/search-document.ts'

/** Excerpts of a text, marked places in brackets. */
function excerptsOf(word: string, ...texts: readonly string[]): string[] {
  const passages = texts.map((text, at): SearchPassage => [`s-${at}`, 0, 0, text])
  const document = {path: 'a.html', title: '报告', organization: '', year: null, passages}
  const hit = findHit(document, [foldText(word).codes], 0)
  return (hit?.excerpts ?? []).map(({pieces}) =>
    pieces.map(({text, marked}) => (marked ? `[${text}]` : text)).join('')
  )
}

test('an excerpt begins with its sentence, or with dots where that began far before', () => {
  expect(excerptsOf('水表', '检修管网。更换水表60块。')).toEqual(['更换[水表]60块。'])
  expect(excerptsOf('水表', `${'前'.repeat(40)}水表`)).toEqual([`…${'前'.repeat(24)}[水表]`])
})

test('characters of two units are neither cut nor half marked', () => {
  expect(excerptsOf('𠮷', `${'𠮷'.repeat(2)}${'路'.repeat(23)}`)).toEqual([`[𠮷][𠮷]${'路'.repeat(23)}`])
  expect(excerptsOf('表', `${'𠮷'.repeat(30)}路表`)).toEqual([`…${'𠮷'.repeat(11)}路[表]`])
})

test('places near each other share an excerpt, three are shown, and parts do not run together', () => {
  const far = `表${'中'.repeat(80)}`
  expect(excerptsOf('表', '表和表', '水表')).toEqual(['[表]和[表]', '水[表]'])
  expect(excerptsOf('表', far.repeat(5))).toHaveLength(3)
})

test('an excerpt goes on where the one before ended, between characters', () => {
  const text = `表${'中'.repeat(63)}𠮷${'中'.repeat(10)}表`
  expect(excerptsOf('表', text)).toEqual([`[表]${'中'.repeat(63)}𠮷…`, `…${'中'.repeat(10)}[表]`])
})
