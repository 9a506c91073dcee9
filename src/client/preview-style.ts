/** Style of the preview inside its shadow root. */
export const style = `
:host {
  all: initial;
  --ground: #fffdf8; --ink: #1d1c1a; --soft: #5a554b; --rule: #d9d3c4; --accent: #17606b; --on-accent: #fff;
  --error: #a11616; --warning: #8f4700; --info: #17606b; --code: #f3efe4; --hit: #fbe3c0;
  color-scheme: light;
  font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :host(:not([data-scheme='light'])) {
    --ground: #24221e; --ink: #ece8df; --soft: #b9b2a4; --rule: #4a463d; --accent: #86cbd6; --on-accent: #10201f;
    --error: #ff9c94; --warning: #f2b97c; --info: #86cbd6; --code: #1a1815; --hit: #523f18;
    color-scheme: dark;
  }
}
:host([data-scheme='dark']) {
  --ground: #24221e; --ink: #ece8df; --soft: #b9b2a4; --rule: #4a463d; --accent: #86cbd6; --on-accent: #10201f;
  --error: #ff9c94; --warning: #f2b97c; --info: #86cbd6; --code: #1a1815; --hit: #523f18;
  color-scheme: dark;
}
@media print { :host { display: none } }
* { box-sizing: border-box }
[hidden] { display: none !important }
h2, h3, p, ul, pre { margin: 0; padding: 0; font-weight: inherit; font-size: inherit }
ul { list-style: none }
button, a, input { font: inherit; color: inherit; border-radius: 6px }
button, .button {
  display: inline-flex; align-items: center; min-height: 28px; padding: 2px 10px; border: 1px solid var(--rule);
  background: none; cursor: pointer; text-decoration: none;
}
button:hover, .button:hover { border-color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent) }
.card { background: var(--ground); border: 1px solid var(--rule); border-radius: 10px; box-shadow: 0 6px 28px #0004 }

.pill { position: fixed; z-index: 2147483000; right: 16px; bottom: 16px; display: flex; gap: 8px; padding: 6px 8px }
.pill .lost { padding: 2px 8px; color: var(--error) }
.pill .lost:empty { display: none }
.count-error { color: var(--error); border-color: currentColor }
.count-warning { color: var(--warning); border-color: currentColor }

.panel {
  position: fixed; z-index: 2147483001; right: 16px; bottom: 68px; width: min(420px, calc(100vw - 32px));
  max-height: min(70vh, 640px); overflow: auto; overscroll-behavior: contain; padding: 14px 16px 18px;
}
.panel header, .field header { display: flex; justify-content: space-between; align-items: center; gap: 12px }
.panel h2, .field h2, .fault h2 { font-size: 17px; font-weight: 600 }
.panel h3 { margin-top: 14px; color: var(--soft); font-size: 14px }
.panel li { border-top: 1px solid var(--rule) }
.panel li:first-child { border-top: 0 }
.blank { width: 100%; justify-content: space-between; gap: 12px; border: 0; border-radius: 4px; padding: 6px 4px; text-align: start }
.blank:hover { background: var(--code) }
.blank span:last-child { color: var(--soft); white-space: nowrap }
.notice { padding: 10px 0 }
.notice .severity { font-weight: 600; margin-inline-end: 6px }
.error .severity { color: var(--error) }
.warning .severity { color: var(--warning) }
.info .severity { color: var(--info) }
.note, .place, .hint, .sentence { color: var(--soft); font-size: 14px }
.place { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 4px }
.place code { overflow-wrap: anywhere; user-select: all }
code, pre { font-family: ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace; font-size: 13px }

.mark {
  position: absolute; z-index: 2147482000; width: 24px; height: 24px; min-height: 0; padding: 0; justify-content: center;
  border-radius: 50%; background: var(--ground); border: 2px solid currentColor; font-size: 13px; font-weight: 700;
}
.mark.error { color: var(--error) }
.mark.warning { color: var(--warning) }
.mark.info { color: var(--info) }
.remark { position: absolute; z-index: 2147482500; width: min(380px, calc(100vw - 32px)); padding: 4px 14px 10px }

.field { position: absolute; z-index: 2147483100; width: min(380px, calc(100vw - 32px)); padding: 12px 14px }
.field form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 8px }
.field input { width: 150px; min-height: 34px; padding: 2px 10px; border: 1px solid var(--soft); background: var(--code) }
.field .sentence mark { background: var(--hit); color: inherit; border-radius: 3px; padding: 0 3px }
.field .refused { width: 100%; color: var(--error) }
.field .refused:empty { display: none }
.field .hint { width: 100% }

.veil { position: fixed; z-index: 2147483200; inset: 0; display: grid; place-items: center; padding: 24px; background: #0007; overflow: auto }
.fault { width: min(860px, 100%); max-height: 100%; overflow: auto; padding: 18px 20px 20px; border-top: 5px solid var(--error) }
.fault .reason { margin-top: 10px; font-size: 17px }
.fault pre { margin: 10px 0; padding: 10px 0; overflow: auto; background: var(--code); border-radius: 6px }
.fault pre span { display: block; padding: 0 12px; white-space: pre }
.fault pre span.hit { background: var(--hit) }
.fault pre i { display: inline-block; width: 4ch; margin-inline-end: 2ch; text-align: right; font-style: normal; color: var(--soft) }
.fault .close { margin-top: 12px }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`

/** Style that the page itself gets. */
export const pageStyle = `
html { overflow-anchor: none }
::highlight(huibao-error) { text-decoration: underline wavy #d03030 }
::highlight(huibao-warning) { text-decoration: underline wavy #c07010 }
::highlight(huibao-info) { text-decoration: underline dotted #2a8090 }
[data-huibao-blank] { cursor: pointer }
[data-huibao-blank]:hover, [data-huibao-blank]:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
`
