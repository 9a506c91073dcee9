// Puts the figures of a run into docs/performance.md, between the markers, and draws docs/performance.svg.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const marks = ['<!-- figures -->', '<!-- /figures -->']

export function write(results, docs) {
  const path = join(docs, 'performance.md')
  const text = readFileSync(path, 'utf8')
  const [start, end] = marks.map((mark) => text.indexOf(mark))
  if (start < 0 || end < start) throw new Error(`${path} lacks ${marks.join(' … ')}`)
  writeFileSync(path, `${text.slice(0, start)}${marks[0]}\n\n${figures(results)}\n\n${text.slice(end)}`)
  writeFileSync(join(docs, 'performance.svg'), picture(results))
}

function figures({machine, date, rounds, builds, start, growth, latency}) {
  return [
    `${date}, ${machine}. Median of ${rounds} rounds in turn, least to most in brackets.`,
    ...builds.map(({size, results}) => tableOf(size, results)),
    table(
      ['start-up', 's', '× bare Node'],
      Object.entries(start).map(([name, wall]) => [
        name,
        wall.toFixed(3),
        (wall / start['node -e 0']).toFixed(2)
      ])
    ),
    table(
      ['growth, cold, everything on', 's', 'CPU s', 'MB'],
      growth.points.map(({size, wall, cpu, memory}) => [size, fixed(wall), fixed(cpu), whole(memory)])
    ),
    `CPU time grows with the number of reports to the power of ${growth.time.toFixed(2)}${growth.memory === null ? '' : `, memory to that of ${growth.memory.toFixed(2)}`}.`,
    `\`dev\` with ${latency.size.toLocaleString('en')} reports serves a save after ${spread(latency.served)}${latency.shown ? `; the page that is open in a browser shows it ${spread(latency.shown)} later` : ''}.`
  ].join('\n\n')
}

function tableOf(size, results) {
  const base = (work) => results.find((one) => one.name === 'Hugo' && one.work === work)
  return table(
    [`${size.toLocaleString('en')} reports`, 'work', 's', 'CPU s', 'MB', '× Hugo', '× Hugo, CPU'],
    results.map(({name, work, wall, least, most, cpu, memory}) => [
      name,
      work,
      `${fixed(wall)} (${fixed(least)}–${fixed(most)})`,
      fixed(cpu),
      whole(memory),
      fixed(wall / base(work)?.wall),
      fixed(cpu / base(work)?.cpu)
    ])
  )
}

const line = (cells) => `| ${cells.join(' | ')} |`

function table(head, rows) {
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

const spread = ({median, least, most}) => `${whole(median)} ms (${whole(least)}–${whole(most)})`
const fixed = (value) => (value >= 0 ? value.toFixed(2) : '–')
const whole = (value) => value?.toFixed(0) ?? '–'

/** Bars of the largest site, one group for each work; the axis is logarithmic, for one edit and a cold build are far apart. */
function picture({builds, date}) {
  const {size, results} = builds.at(-1)
  const names = [...new Set(results.map(({name}) => name))]
  const works = [...new Set(results.map(({work}) => work))]
  const row = 22
  const group = names.length * row + 34
  const height = 40 + works.length * group
  const walls = results.map(({wall}) => wall)
  const low = Math.log(Math.min(...walls) / 1.5)
  const scale = (wall) => ((Math.log(wall) - low) / (Math.log(Math.max(...walls)) - low)) * 380
  const bars = works.flatMap((work, at) => {
    const top = 40 + at * group
    const lines = names.map((name, index) => {
      const {wall} = results.find((one) => one.name === name && one.work === work)
      const y = top + 16 + index * row
      const kind = name.startsWith('Huibao') ? 'own' : 'peer'
      return `<text x="150" y="${y + 12}" text-anchor="end">${name}</text><rect class="${kind}" x="158" y="${y}" width="${scale(wall).toFixed(1)}" height="15"/><text x="${(164 + scale(wall)).toFixed(1)}" y="${y + 12}">${wall.toFixed(2)} s</text>`
    })
    return [`<text class="work" x="158" y="${top + 8}">${work}</text>`, ...lines]
  })
  const title = `${size.toLocaleString('en')} reports, seconds, logarithmic (${date})`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 ${height}" role="img" aria-label="${title}">
<style>text{font:13px system-ui,sans-serif;fill:#24292f}.work{font-weight:600}.own{fill:#b3261e}.peer{fill:#8c959f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>
<text x="10" y="20">${title}</text>
${bars.join('\n')}
</svg>
`
}
