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
h1,h2{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:1.9rem;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:56px 0 12px;padding-top:16px;border-top:1px solid var(--grid)}
figure h2{font-size:1.1rem;margin:0 0 8px;padding:0;border:0}
p{margin:0 0 12px;max-width:68ch}
a{color:var(--redesign)}
.eyebrow,.quiet,caption,figcaption{color:var(--quiet)}
.eyebrow{margin:0 0 8px;font-size:.9rem}
.answer{margin:20px 0 0;font-size:1.1rem}
.answer p{margin:0 0 4px}
figure{margin:40px 0 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;margin-left:-8px}
.wide svg{max-width:760px}
.narrow{display:none}
.narrow svg{max-width:440px}
details{margin-top:8px}
summary{cursor:pointer;color:var(--quiet);font-size:.9rem;width:max-content;max-width:100%}
summary:focus-visible,.scroll:focus-visible,a:focus-visible{outline:2px solid var(--redesign);outline-offset:3px}
.scroll{overflow-x:auto;margin:16px 0 0}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums;min-width:100%}
caption{text-align:left;padding:0 0 6px}
th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
thead th{color:var(--quiet);font-weight:400;vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:right;white-space:nowrap}
.kept{color:var(--redesign);white-space:nowrap}
.missed{color:var(--current);font-weight:600;white-space:nowrap}
.range{color:var(--quiet)}
.stacked td,.stacked th code{white-space:nowrap}
.stacked td .range,.stacked td .kept,.stacked td .missed{display:block}
code,pre{font:.85rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:12px 14px;border:1px solid var(--grid);border-radius:6px;margin:0}
td:has(code){min-width:11rem}
ul{padding-left:1.2em}
@media (max-width:640px){
body{padding:20px 16px 48px}h1{font-size:1.5rem}.wide{display:none}.narrow{display:block}
}
@media print{
:root{color-scheme:light;${propertiesOf('light')}}
body{max-width:none;padding:0;font-size:10.5pt}
h2{break-after:avoid;margin-top:28px}tr,table{break-inside:avoid}
.wide{display:block}.narrow{display:none}summary{display:none}
.scroll{overflow:visible}
@page{margin:18mm}
}
`
}
