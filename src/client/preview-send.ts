import type {FillAnswer} from '../serve/protocol.ts'
import {words} from './preview-text.ts'

/** Sends a value to the server. @returns why it was not saved, or null */
export async function sendValue(
  source: string,
  token: string,
  id: string,
  value: string
): Promise<string | null> {
  try {
    const answer = await fetch('/__huibao/fill', {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-huibao-token': token},
      body: JSON.stringify({source, id, value})
    })
    const isJson = (answer.headers.get('content-type') ?? '').startsWith('application/json')
    if (!isJson) return (await answer.text()).trim()
    const {refused} = (await answer.json()) as FillAnswer
    return refused && [refused.reason, refused.note].filter(Boolean).join(words.lang === 'en' ? '. ' : '。')
  } catch {
    return words.say('unsaved')
  }
}
