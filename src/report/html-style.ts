/** The style of the page: its own colours from the charts' palettes, light and dark, a phone's width, and print. */
import { customProperties } from '../chart/theme.js'

function propertiesOf(palette: 'light' | 'dark'): string {
  return Object.entries(customProperties(palette))
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}

/** One style sheet, without any address in it. */
export function pageStyle(): string {
  return `
:root{color-scheme:light dark;${propertiesOf('light')}}
@media (prefers-color-scheme:dark){:root{${propertiesOf('dark')}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:824px;padding:32px 32px 64px;background:var(--ground);color:var(--ink);
font:16px/1.55 Inter,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
h1,h2,h3{line-height:1.25;margin:0;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:1.9rem;letter-spacing:-.01em}
h2{font-size:1.35rem;margin:56px 0 14px;padding-top:18px;border-top:1px solid var(--grid)}
h3{font-size:1.1rem;margin:32px 0 8px}
p{margin:0 0 12px;max-width:68ch;overflow-wrap:anywhere}
a{color:var(--redesign)}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
.eyebrow,.quiet,caption{color:var(--quiet)}
.eyebrow{margin:0 0 8px;font-size:.9rem}
.answer{margin:20px 0 0;font-size:1.1rem}
.answer p{margin:0 0 4px}
nav{margin:32px 0 0;font-size:.9rem}
nav ol{margin:0;padding:0;list-style:none;columns:2;column-gap:32px}
nav li{padding:2px 0;break-inside:avoid}
section{scroll-margin-top:16px}
figure{margin:32px 0 0;break-inside:avoid}
figure h3{margin-top:0}
figcaption{max-width:68ch;margin:8px 0 0}
figure svg{display:block;width:100%;height:auto;margin-left:-8px}
.wide svg{max-width:760px}
.narrow{display:none}
.narrow svg{max-width:440px}
details{margin-top:12px}
summary{cursor:pointer;color:var(--quiet);font-size:.9rem;width:max-content;max-width:100%;padding:4px 0}
summary:focus-visible,.scroll:focus-visible,pre:focus-visible,a:focus-visible{outline:2px solid var(--redesign);outline-offset:3px}
.scroll{overflow-x:auto;margin:16px 0 0}
.scroll+p{margin-top:28px}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums;min-width:100%}
caption{text-align:left;padding:0 0 6px}
th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);overflow-wrap:break-word}
thead th{color:var(--quiet);font-weight:400;vertical-align:bottom}
tbody th{font-weight:400;min-width:10rem}
.part{padding-left:1.2em}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.kept{color:var(--redesign);white-space:nowrap}
.missed{color:var(--current);font-weight:600;white-space:nowrap}
.range{color:var(--quiet)}
.stacked td .range{display:block}
code,pre{font:.85rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:12px 14px;border:1px solid var(--grid);border-radius:6px;margin:0}
td:has(code){min-width:11rem}
ul{padding-left:1.2em}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:8px 24px;margin:0}
dt{font-weight:600;max-width:16rem}
dd{margin:0;max-width:60ch}
@media (max-width:640px){
body{padding:20px 16px 48px}h1{font-size:1.5rem}nav ol{columns:1}.wide{display:none}.narrow{display:block}
dl{display:block}dd{margin:0 0 12px}
}
@media print{
:root{color-scheme:light;${propertiesOf('light')}}
body{max-width:none;padding:0;font-size:10.5pt}
h2,h3,caption{break-after:avoid}h2{margin-top:28px}tr{break-inside:avoid}thead{display:table-header-group}
.wide{display:block}.narrow,.skip,figure summary,figure details{display:none}
section>details::details-content{content-visibility:visible;block-size:auto}
table{font-size:8pt}.number{white-space:normal}td:has(code),tbody th{min-width:0}a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
@page{margin:18mm}
}
`
}
