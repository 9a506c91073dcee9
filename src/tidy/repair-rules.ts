import {halfWidthMarks} from '../zh/placeholders.ts'
import type {RepairRule} from './repair.ts'
import {breakFlattened} from './rules/break-flattened.ts'
import {closeUpProse} from './rules/close-up-prose.ts'
import {dropOmitted} from './rules/drop-omitted.ts'
import {joinBroken} from './rules/join-broken.ts'
import {markNumbers} from './rules/mark-numbers.ts'
import {fullWidth, halfWidth, replaceText} from './rules/replace-text.ts'
import {trimEnds, trimIndents} from './rules/trim-lines.ts'

/** Only long paragraphs are taken for flattened ones. */
const filler = '开展活动，服务群众。'.repeat(25)

/** Every rule in the order of work: what belongs to pages goes, then lines are made whole, then characters. */
export const repairRules: readonly RepairRule[] = [
  {
    name: 'vendor-mark',
    certain: true,
    words: {zh: '删去平台标记', en: 'drop marks of vendors'},
    source: 'Reading sets them aside; they are no text of the author.',
    example: ['##paidbegin##现将情况报告如下。', '现将情况报告如下。'],
    find: dropOmitted(['vendor-mark'])
  },
  {
    name: 'page-number',
    certain: true,
    words: {zh: '删去页码', en: 'drop page numbers'},
    source: 'GB/T 9704—2012 7.5: they belong to the printed page, and printing sets them anew.',
    example: ['检修设备45台。\n— 3 —\n更换座椅60把。', '检修设备45台。\n更换座椅60把。'],
    find: dropOmitted(['page-number'])
  },
  {
    name: 'site-furniture',
    certain: false,
    words: {zh: '删去网页按钮、许可声明和分隔线', en: 'drop buttons, licences and rules of web pages'},
    source: 'Reading sets them aside; a notice of rights may have to stay.',
    example: ['打印 收藏 关闭\n文化站2025年工作总结', '文化站2025年工作总结'],
    find: dropOmitted(['site-furniture', 'licence', 'separator'])
  },
  {
    name: 'line-broken',
    certain: true,
    words: {zh: '接上断开的行', en: 'join broken lines'},
    source: 'Reading joins them: lines wrapped at one width, a mark or a bracket parted from its words.',
    example: ['一、\n加强管理\n检修设备45台。', '一、加强管理\n检修设备45台。'],
    find: joinBroken
  },
  {
    name: 'paragraph-flattened',
    certain: true,
    words: {zh: '在序号前分段', en: 'break flattened paragraphs'},
    source: 'Reading divides them: section marks that count on inside one paragraph.',
    example: [
      `一、主要工作。${filler}二、存在问题。${filler}三、下一步打算。${filler}`,
      `一、主要工作。${filler}\n二、存在问题。${filler}\n三、下一步打算。${filler}`
    ],
    find: breakFlattened
  },
  {
    name: 'zero-width',
    certain: true,
    words: {zh: '删去零宽字符', en: 'drop zero-width characters'},
    source: 'Left by web pages and converters; they break search and number marks, and nobody sees them.',
    example: ['检修\u200b设备45台。', '检修设备45台。'],
    find: replaceText(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+/g, () => '')
  },
  {
    name: 'no-break-space',
    certain: true,
    words: {zh: '不换行空格改为普通空格', en: 'make no-break spaces plain'},
    source: 'Web pages use them for layout; to search and to number marks they are other characters.',
    example: ['馆长\u00a0周晓', '馆长 周晓'],
    find: replaceText(/[\u00a0\u2007\u202f]+/g, (found) => ' '.repeat(found.length))
  },
  {
    name: 'line-end-blank',
    certain: true,
    words: {zh: '删去行末空格', en: 'drop blanks at line ends'},
    source: 'Nothing in plain text; two of them are a line break in Markdown, where they stay.',
    example: ['检修设备45台。　\n更换座椅60把。', '检修设备45台。\n更换座椅60把。'],
    find: trimEnds
  },
  {
    name: 'indent',
    certain: false,
    words: {zh: '删去段首空格', en: 'drop indents of paragraphs'},
    source: 'Pages and print indent by themselves; in a text file it is a habit that harms nobody.',
    example: ['　　检修设备45台。', '检修设备45台。'],
    find: trimIndents
  },
  {
    name: 'blank-beside-mark',
    certain: true,
    words: {zh: '删去标点旁的空格', en: 'drop blanks beside punctuation'},
    source:
      'GB/T 15834—2011 5.1: a mark takes the place of one character. Wider blanks may be left to fill in.',
    example: ['检修设备 ，更换座椅， 补种花木。', '检修设备，更换座椅，补种花木。'],
    find: replaceText(
      /(?<=[\p{Script=Han}\d”》）])[ \u00a0](?=[，、；。！？）》”])|(?<=[，、；（《“])[ \u00a0](?=\p{Script=Han})/gu,
      () => ''
    )
  },
  {
    name: 'stray-blank',
    certain: false,
    words: {zh: '删去句中汉字之间的空格', en: 'drop blanks between Han characters'},
    source: 'Left by conversion from PDF; between an office and a name (馆长 周晓) they are right.',
    example: ['全年检修设 备45台，更换座 椅60把。', '全年检修设备45台，更换座椅60把。'],
    find: closeUpProse
  },
  {
    name: 'number-mark',
    certain: true,
    words: {zh: '规范序号', en: 'write number marks as the standard has them'},
    source: 'GB/T 15834—2011, GB/T 9704—2012 7.3.3: 一、 （一） 1. （1） ①, without a second mark; 第一，',
    example: [
      '(一)、加强管理\n检修设备。\n(二)、改善服务\n更换座椅。',
      '（一）加强管理\n检修设备。\n（二）改善服务\n更换座椅。'
    ],
    find: markNumbers
  },
  {
    name: 'digit-fullwidth',
    certain: true,
    words: {zh: '全角数字改为半角', en: 'make full-width digits half-width'},
    source: 'GB/T 15835—2011: Arabic numerals take half the width of a character.',
    example: ['检修设备４５台。', '检修设备45台。'],
    find: replaceText(/[０-９]+(?:．[０-９]+)*/g, halfWidth)
  },
  {
    name: 'punctuation-halfwidth',
    certain: true,
    words: {zh: '中文里的半角标点改为全角', en: 'make punctuation of Chinese text full-width'},
    source: 'GB/T 15834—2011 5.1: marks of Chinese text take the place of one character.',
    example: ['检修设备,更换座椅。', '检修设备，更换座椅。'],
    find: replaceText(halfWidthMarks, fullWidth)
  },
  {
    name: 'bracket-halfwidth',
    certain: false,
    words: {zh: '汉字外的半角括号改为全角', en: 'make brackets round Han characters full-width'},
    source: 'GB/T 15834—2011 4.9; names and numbers of documents may be cited with others.',
    example: ['制度(试行)已经印发。', '制度（试行）已经印发。'],
    find: replaceText(/\([^()\n]{0,80}\)/g, (found) =>
      /\p{Script=Han}/u.test(found) ? `（${found.slice(1, -1)}）` : found
    )
  }
]

/** Names of the rules that propose unasked. */
export const certainRepairs: readonly string[] = repairRules
  .filter(({certain}) => certain)
  .map(({name}) => name)
