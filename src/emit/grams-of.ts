import {gramFrom, gramSize, gramsIn, type Gram} from '../util/grams.ts'
import {foldDocument, type SearchDocument} from '../util/search-document.ts'

/** The grams of one document, with the fields that each stands in. */
export function gramsOf(document: SearchDocument): Map<Gram, number> {
  const {codes, spans} = foldDocument(document)
  const numbers = gramsIn(codes)
  const grams = new Map<Gram, number>()
  let span = 0
  for (let index = 0; index < numbers.length; index += gramSize) {
    const gram = gramFrom(numbers[index] ?? 0, numbers[index + 1] ?? 0)
    while ((spans[span + 1]?.start ?? Infinity) <= (numbers[index + 2] ?? 0)) span++
    grams.set(gram, (grams.get(gram) ?? 0) | (spans[span]?.fields ?? 0))
  }
  return grams
}
