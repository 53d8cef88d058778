import type { Paper } from "./paper.ts";

const SIZE = { a4: "A4", letter: "letter" } as const satisfies Record<Paper, string>;

/** The one style sheet of the printed page: black on white, no colour that carries a meaning alone. */
export function visitStyle(paper: Paper): string {
  return `@page{size:${SIZE[paper]};margin:14mm}
*{box-sizing:border-box}
html{font-size:100%}
body{margin:0 auto;padding:20px;max-width:62rem;color:#1e1b24;background:#fff;font:1.0625rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,"DejaVu Sans",sans-serif}
h1{margin:0;font:500 2rem/1.15 Newsreader,Georgia,"DejaVu Serif",serif}
h2{margin:1.1rem 0 .35rem;font-size:1.125rem;line-height:1.3;border-top:1px solid #7f756c;padding-top:.5rem;break-after:avoid}
p{margin:.25rem 0}
ul,ol{margin:.25rem 0;padding-left:1.4rem}
li{margin:.3rem 0;break-inside:avoid}
.lead{font-size:1.1875rem;font-weight:700}
.meta{color:#5c5566}
.note{margin:.1rem 0}
.small{margin:.1rem 0;color:#5c5566;font:.8125rem/1.4 "Atkinson Hyperlegible Mono",ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.urgent{border:2px solid #a3132b;border-radius:4px;padding:.25rem 1rem .5rem}
.urgent h2{border:0;margin-top:.25rem}
.urgent.none{border-color:#7f756c;border-width:1px}
footer{margin-top:1rem;border-top:1px dotted #1e1b24;padding-top:.5rem}
@media print{body{padding:0;max-width:none;font-size:10pt}h1{font-size:20pt}h2{font-size:11pt}.lead{font-size:11pt}.small{font-size:7.5pt}}
`;
}
