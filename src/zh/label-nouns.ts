import {
  acts,
  aspects,
  bringing,
  changing,
  going,
  heading,
  heads,
  joiners,
  light,
  manner,
  manners,
  openers,
  predicates,
  reaching,
  vague,
  verbs
} from './label-words.ts'

const openerStart = new RegExp(`^${openers}`)
const openerAt = new RegExp(openers, 'y')

export function endsInVerb(head: string): boolean {
  const bare = head.replace(/[了过的]$/, '')
  return (
    [4, 3, 2].some((size) => verbs.has(bare.slice(-size)) || heading.has(bare.slice(-size))) ||
    /[有设获达需约被据有]$/.test(bare)
  )
}

/** The noun after a quantity, up to the predicate; `''` where a predicate or nothing follows. */
export function nounAfter(after: string, verbal: boolean): string {
  const text = after
    .replace(/^(?:的|（[^）]*）)+/, '')
    .replace(
      /(?:[、，和及]|(?<!参)与|(?<!公)共|共计|以及)+$|、(?:累计|合计|总计|增长|下降|同比|占|达|连续|其中).*$/g,
      ''
    )
  if (/^[\p{Script=Han}]$/u.test(text)) return text
  if (text.length < 2 || openerStart.test(text) || changing.test(text)) return ''
  if (!verbal && (verbAt(text, 0, verbs, heading, acts) !== '' || predicates.has(text.slice(0, 2)))) return ''
  if (predicates.has(text.slice(0, 2)) && text.length > 4) return ''
  const noun = text.slice(0, predicateIn(text)).replace(/中的$/, '')
  const of = noun.lastIndexOf('的')
  if (of > 1 && aspects.test(noun.slice(of + 1))) return compact(noun.slice(0, of), '')
  const [first = ''] = noun.split('、')
  return compact(noun.length > 12 && first.length > 2 ? first : noun, '')
}

/** Nouns of one character that are counted. */
const places = /^[村镇乡县市区校户厂院站社店]/

/** Where the predicate begins: a word that opens one, or a verb with an object behind it. */
export function predicateIn(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if ('“《（'.includes(text.charAt(at))) depth++
    else if ('”》）'.includes(text.charAt(at))) depth--
    if (depth > 0 || at < 1) continue
    const verb = verbAt(text, at, verbs, heading, predicates)
    // 村 | 培养了后备人员, 村 | 配备设备
    const told = verb !== '' && /^[了过]/.test(text.slice(at + verb.length))
    if (told || (at === 1 && verb !== '' && places.test(text) && text.length - at > 3)) return at
    if (at < 2) continue
    openerAt.lastIndex = manners.lastIndex = at
    if (openerAt.test(text) || (manners.test(text) && text.length - at > 2)) return at
    // a verb at the very end is a noun: 体育场地升级改造
    if (predicates.has(text.slice(at, at + 2)) && text.length - at > 2) return at
  }
  return text.length
}

/** The object of the last verb of doing, or the whole where no verb divides; `changed`: the figure says by how much. */
export function objectOf(head: string, changed = false): string {
  if (head.length > 16 && /占.{2,14}$/.test(head)) return head.slice(head.lastIndexOf('占'))
  const done = head.replace(light, '')
  const named = done.length > 1 && !manner.test(done) && verbAt(done, 0, verbs) !== done
  if (named && done !== head && !/[、和并及]$/.test(done)) return objectOf(done)
  if (/^每[百千万亿]/.test(head)) return compact(head, '')
  for (let at = head.length - 3; at >= 0; at--) {
    const verb = doing(head, at)
    // what grew or fell is named whole: 一般性转移支付规模 | 增长
    if (verb === '' || (changed && at > 0 && !bringing.has(verb))) continue
    const rest = object(head.slice(at + verb.length))
    if (rest === '' && at > 0 && reaching.has(verb) && head.length - at > 3) return head.slice(at)
    if (rest === '' || compound.test(rest)) continue
    if (verbAt(rest, 0, verbs, heading) === rest) return head.slice(at)
    if (vague.has(rest)) return verb + rest
    const last = going.has(verb) ? (rest.split('、').at(-1) ?? rest) : rest
    return compact(strip(last), verb)
  }
  return compact(changed ? head.replace(brought, '') : strip(head), '')
}

const brought = new RegExp(`^(?:${[...bringing].join('|')})`)

/** The verb of doing at `at`; one that may be a noun needs 共, 已 or the like before it. */
function doing(text: string, at: number): string {
  const verb = verbAt(text, at, verbs)
  return verb === '' && /(?:共|累计|已|先后|分别|各|均)$/.test(text.slice(0, at))
    ? verbAt(text, at, heading, acts)
    : verb
}

export function verbAt(text: string, at: number, ...among: ReadonlyArray<ReadonlySet<string>>): string {
  const size = [4, 3, 2].find((size) => among.some((set) => set.has(text.slice(at, at + size))))
  return size ? text.slice(at, at + size) : ''
}

/** What follows a verb, if it can stand alone. */
function object(text: string): string {
  const rest = text.replace(joiners, '')
  return rest.length < 2 || rest.replace(heads, '') === '' ? '' : rest
}

/** A noun made of a verb and one more character: 慰问品价值, 建成区面积, 参与者人数. */
const compound =
  /^(?:[率量额者性金]|[点员机站室证卡班组队表](?=$|[（、的全每已均共各只])|补[贴助](?=$)|品(?!牌|种)|费(?!用)|区(?![域级块]))/

/** Verbs at the head: 新增 | 养老床位, 取消和下放 | 行政审批事项. */
function strip(text: string): string {
  const verb = verbAt(text, 0, verbs, heading)
  const rest = verb === '' ? '' : object(text.slice(verb.length))
  if (vague.has(rest)) return verb + rest
  const whole = rest === '' || compound.test(rest) || verbAt(rest, 0, verbs, heading) === rest
  return whole ? text.replace(joiners, '') : strip(rest)
}

/** Shortens a name to what it names: A、B等活动 → 活动, the last part of a long row, what follows a quotation. */
function compact(text: string, verb: string): string {
  const whole = text.replace(/^[、，：:]+|[、，：:的等]+$/g, '').replace(/^[A-Za-z0-9]+以[上下]/, '')
  const kind = /等(?![级次待同于候额价])(.{2,})$/.exec(whole)?.[1]
  if (kind) return vague.has(kind) && verb !== '' ? verb + kind : kind
  const short = shorten(whole.length > 8 ? whole.replace(/^.+各[类项种](?=..)/, '') : whole)
  return short.length < 2 ? whole : short
}

function shorten(whole: string): string {
  let name = whole.replace(/^“[^”]{1,6}”(?=[讲上作做带])/, '')
  if (name.length > 12) name = name.replace(/^.*、(?![^“]*”)/, '')
  if (name.length > 12 && name.includes('“')) name = name.slice(name.indexOf('“'))
  if (name.length > 10 && /”.{3,}$/.test(name)) name = name.slice(name.lastIndexOf('”') + 1)
  const tail = name.slice(name.lastIndexOf('的') + 1)
  if (name.length > 10 && tail.length > 1 && tail.replace(heads, '') !== '')
    name = tail === name ? name : verbAt(name, 0, acts) + tail
  if (name.length > 8) name = name.replace(/^[^A-Za-z0-9]{4,}(?=平均)/, '')
  if (name.length > 16) name = name.replace(/^.*[》）”]/, '')
  // the last body or place named before it
  if (name.length > 16) name = name.replace(/^.*[会局委厅院校站省市县区镇社](?=.{4,}$)/, '')
  return name.length > 16 ? name.slice(-10) : name
}
