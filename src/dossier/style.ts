// data table: the page's style sheet. No font, image or rule comes from elsewhere.

export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#faf8f3;--raise:#fffefb;--ink:#1e1c19;--mute:#625c52;--line:#e0dacd;--accent:#0c5563;--lit:#ffe08a;--lit-ink:#1e1c19;--soft:#fbf0cf;--down:#97350f;--up:#3c5a1e;--s0:#0c5563;--s1:#b04a14;--s2:#66489c;--s3:#38743a;--s4:#8a3a62;--s5:#77716a;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Source Serif 4",Georgia,"Liberation Serif",serif;--sans:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#141618;--raise:#1b1e21;--ink:#e9e5dc;--mute:#a59f93;--line:#33373b;--accent:#84ccd9;--lit:#7a5f10;--lit-ink:#fff7de;--soft:#38331f;--down:#f0a07a;--up:#aecb86;--s0:#84ccd9;--s1:#f0a26c;--s2:#b9a2ea;--s3:#8fcb8f;--s4:#e79bc0;--s5:#a59f93}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote,figure{margin:0;padding:0}
ul,ol{list-style:none}
small,.mute,.by,.backing,.none{color:var(--mute);font-size:.86rem;font-weight:400}
.none{margin:.4rem 0}
.sr{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--raise);padding:.6rem 1rem}
main{max-width:47rem;margin:0 auto;padding:2.2rem 1.15rem 4rem}
.kicker{font-size:.76rem;letter-spacing:.11em;text-transform:uppercase;color:var(--mute);font-weight:600}
h1{font:600 clamp(1.75rem,1.2rem + 2.4vw,2.7rem)/1.14 var(--serif);letter-spacing:-.012em;margin:.35rem 0 1rem;text-wrap:balance}
.summary{font:1.16rem/1.62 var(--serif);text-wrap:pretty}
.v{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:1.5px;text-underline-offset:.2em;border-radius:2px}
.v:hover,.v:focus-visible{background:var(--soft)}
.v:target,.v.here{background:var(--soft);box-shadow:0 0 0 .2em var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.2rem,1fr));gap:1.1rem 1.6rem;margin:1.7rem 0 1.5rem;padding:1.1rem 0;border-block:1px solid var(--line)}
.figures li{display:grid}
.big{font:600 clamp(1.7rem,1.3rem + 1.6vw,2.4rem)/1.1 var(--serif);letter-spacing:-.01em}
.big .v{text-decoration-thickness:2px;text-underline-offset:.14em}
.lab{font-weight:600;margin-top:.25rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem 1.8rem}
.facts dt{font-size:.76rem;letter-spacing:.09em;text-transform:uppercase;color:var(--mute);font-weight:600}
.facts dd{margin-top:.1rem}
.location{margin-top:1rem;font-size:.9rem}
.parts{position:sticky;top:0;z-index:3;background:var(--paper);border-bottom:1px solid var(--line);margin:1.6rem -1.15rem 0;padding:0 1.15rem}
.parts ul{display:flex;gap:0 .9rem;flex-wrap:wrap;overflow-x:auto;scrollbar-width:none;padding:.25rem 0}
.parts a{display:block;padding:.3rem 0;white-space:nowrap;text-decoration:none;color:var(--ink);font-size:.85rem}
.parts a:hover{color:var(--accent);text-decoration:underline}
.n{color:var(--mute);font-size:.8rem}
.part{padding-top:2.6rem}
h2{font:600 1.5rem/1.2 var(--serif);margin-bottom:.9rem}
h3{font:600 1.06rem/1.35 var(--sans)}
h3 small{margin-left:.35em}
.block{margin:0 0 2.1rem}
.num{font-family:var(--serif);font-size:1.18rem}
table{border-collapse:collapse;width:100%;margin-top:.6rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .8rem .1rem 0;font-weight:400}
thead th{font-size:.76rem;letter-spacing:.07em;text-transform:uppercase;color:var(--mute);font-weight:600;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
.tolls .under td{padding:.05rem 0 .65rem;border-bottom:1px solid var(--line)}
.tolls .top th{min-width:9rem}.tolls .top td:nth-child(2){min-width:7rem}
.fig{font:600 1.12rem/1.3 var(--serif)}
.acts tr{border-bottom:1px solid var(--line)}
.acts th{width:12rem;padding-bottom:.7rem}.acts td{padding-bottom:.7rem}
.act{font-weight:600}.act.denies,.act.doubts{font-style:italic}
.answers{display:block;color:var(--mute);font-size:.84rem}
.tag{display:inline-block;font-size:.74rem;line-height:1.5;padding:0 .45em;border:1px solid var(--line);border-radius:3px;color:var(--mute);font-weight:500;vertical-align:.08em;white-space:nowrap}
.tag.latest{border-color:currentcolor;color:var(--accent)}.tag.down{border-color:currentcolor;color:var(--down)}.tag.up{color:var(--up)}
.q{display:block;font:1rem/1.5 var(--serif)}
.qa{color:var(--mute);text-decoration:underline var(--line) 1px;text-underline-offset:.24em}
.qa b{color:var(--ink);font-weight:400;background:var(--soft);box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.06em .1em;border-radius:2px}
.qa:hover b{background:var(--lit);color:var(--lit-ink)}
.by{font-family:var(--sans);white-space:normal}
.o{display:inline-block;min-width:1.45em;text-align:center;font:600 .72rem/1.45 var(--sans);border:1px solid var(--mute);border-radius:1em;color:var(--mute);text-decoration:none;padding:0 .35em}
a.o:hover{color:var(--accent);border-color:var(--accent)}
.ev .backing{display:inline-block;margin-top:.1rem}
details>summary{cursor:pointer}
.more>summary,.fold>summary{color:var(--mute);font-size:.86rem;width:fit-content}
.more[open]>summary{color:var(--ink)}
.more ul{margin:.35rem 0 .5rem;padding-left:.9rem;border-left:2px solid var(--line);display:grid;gap:.45rem}
.hint{color:var(--mute)}
.altered{font-size:.8rem;color:var(--down);border:1px dashed currentcolor;border-radius:3px;padding:0 .35em;font-family:var(--sans);white-space:normal}
.chart{margin:.7rem 0 .4rem}
.chart svg{display:block;width:100%;max-width:40rem;height:auto;overflow:visible;font:11.5px var(--sans)}
.chart .g{stroke:var(--line);stroke-width:1}.chart .t{fill:var(--mute);font-size:10.5px}
.chart .l{fill:none;stroke-width:1.8;stroke-linejoin:round}
.chart .p{text-decoration:none}.chart .p text{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart .p path,.chart .p circle{fill:currentcolor;stroke:currentcolor;stroke-width:1.8;stroke-linejoin:round}
.chart .p.hollow path,.chart .p.hollow circle{fill:var(--paper)}
.chart .p:hover path,.chart .p:hover circle{stroke-width:4}
.s0{color:var(--s0)}.s1{color:var(--s1)}.s2{color:var(--s2)}.s3{color:var(--s3)}.s4{color:var(--s4)}.s5{color:var(--s5)}
.l.s0,.l.s1,.l.s2,.l.s3,.l.s4,.l.s5{stroke:currentcolor}.l.s1{stroke-dasharray:6 3}.l.s2{stroke-dasharray:2 3}.l.s3{stroke-dasharray:9 3 2 3}.l.s4{stroke-dasharray:1 4}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.86rem}
.legend i{display:inline-block;width:.75rem;height:.75rem;border-radius:50%;background:currentcolor;margin-right:.4rem;vertical-align:-.05em}
.key{color:var(--mute);font-size:.8rem;margin-top:.2rem}
.clashes{display:grid;gap:1.3rem}
.clash{border-left:3px solid var(--down);padding-left:1rem}
.clash .tag{color:var(--down);border-color:currentcolor}
.sides{display:grid;gap:.6rem;margin-top:.45rem}
.side{font-weight:600}.side .backing{margin:0 .3rem}
.warnings{display:grid;gap:1.6rem}
.answers-list{margin:.6rem 0 0 .2rem;padding-left:1rem;border-left:2px solid var(--line);display:grid;gap:.5rem}
.rk{font-weight:600}.rk.dismissed,.rk.ignored{color:var(--down)}
.speaker{border-top:1px solid var(--line);padding:.65rem 0}
.speaker>summary h3{display:inline}
.said{display:grid;gap:.85rem;margin:.7rem 0 .3rem}
.said blockquote{font:1.06rem/1.5 var(--serif)}
.said .v{text-decoration-color:var(--line)}.said .v:hover,.said .v:focus-visible{text-decoration-color:var(--accent)}
blockquote.direct{padding-left:.75rem;border-left:3px solid var(--accent)}
blockquote.mixed{padding-left:.75rem;border-left:3px dashed var(--accent)}
blockquote.indirect{padding-left:.75rem;border-left:3px solid var(--line)}
.said .under{padding-left:.9rem;margin-top:.15rem}
.said .under .more{margin-top:.1rem}
.direct .v::before{content:"“"}.direct .v::after{content:"”"}
.timeline{border-left:2px solid var(--line);margin-left:.35rem}
.timeline li{display:grid;grid-template-columns:8.6rem 1fr;gap:.2rem 1rem;padding:0 0 1.15rem 1.1rem;position:relative}
.timeline li::before{content:"";position:absolute;left:-.44rem;top:.45rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--paper);border:2px solid var(--mute)}
.timeline .incident::before{background:var(--accent);border-color:var(--accent)}.timeline .warning::before{border-color:var(--down)}
.timeline .date{font-weight:600;font-size:.92rem}
.timeline .background .date{color:var(--mute)}
.families{display:grid;gap:1.4rem;margin-top:1rem}
.tree ul{margin-left:.55rem;padding-left:1.1rem;border-left:2px solid var(--line)}
.card{padding:.4rem 0}
.rt{font-family:var(--serif);font-size:1.05rem}
.how{font-size:.9rem}
.pairs-head{margin:2rem 0 .5rem}
.pair{border-top:1px solid var(--line);padding:.5rem 0}
.cols{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem;margin-top:.6rem}
.pre{white-space:pre-wrap;font:.92rem/1.5 var(--serif);color:var(--mute);max-height:26rem;overflow:auto;padding-right:.4rem}
.lit,.lit:target{background:var(--soft);color:var(--ink);text-decoration:none}.lit[data-n]::before{content:attr(data-n);font:600 .66rem var(--sans);vertical-align:super;margin-right:.15em;color:var(--accent)}.lit:target{outline:2px solid var(--accent);outline-offset:2px}
.twin{text-decoration:none;font-family:var(--sans);display:inline-block;min-width:1.5em;text-align:center}.twin::before{content:"\\21C4\\FE0E"}
.pair code{font-size:.8rem;overflow-wrap:anywhere}
.changes{display:grid;gap:.7rem}
.foot{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--mute);font-size:.88rem;display:grid;gap:.4rem}
kbd{font:.85em ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:3px;padding:0 .35em;background:var(--raise)}
dialog{border:1px solid var(--line);border-radius:6px;background:var(--raise);color:var(--ink);padding:1.3rem 1.6rem}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog dl div{display:grid;grid-template-columns:5rem 1fr;padding:.2rem 0}
dialog button{margin-top:.8rem;font:inherit;padding:.25rem .9rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:inherit}
.pane{max-width:47rem;margin:0 auto;padding:0 1.15rem 4rem}
.toc{display:grid;gap:.6rem;margin:.8rem 0 2rem}
.report{padding:2rem 0;border-top:1px solid var(--line)}
.report header{display:grid;gap:.2rem;margin-bottom:1rem}
.report h3{font:600 1.3rem/1.25 var(--serif)}
.text{white-space:pre-wrap;font:1.03rem/1.62 var(--serif)}
mark{background:none;color:inherit;text-decoration:underline dotted var(--mute) 1px;text-underline-offset:.22em}
mark:target,mark:target mark{background:var(--lit);color:var(--lit-ink);text-decoration:none;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.06em 0}
mark:focus,.report:focus{outline:none}
mark{scroll-margin:6rem 0 9rem}
.flag.altered{border:0;padding:0;font:inherit;color:inherit;text-decoration:underline wavy var(--down) 1px;text-underline-offset:.3em}
.flag.furniture,.flag.placeholder{opacity:.75}
.back{display:none;text-decoration:none;font-family:var(--sans)}
mark:target>.back{display:inline-block;min-width:1.5em;text-align:center;color:inherit}
.back::before{content:"\\2009\\21A9\\FE0E"}
.close{display:none}
.altered-note{font-size:.88rem}
@supports selector(:has(*)){@media screen{
.report{display:none;border:0}
.report:target,.report:has(:target){display:block}
.report:target .close,.report:has(:target) .close{display:flex;justify-content:space-between;align-items:center;position:sticky;top:0;z-index:1;background:var(--raise);padding:.55rem 0;margin-bottom:.9rem;border-bottom:1px solid var(--line)}
.close a{border:1px solid var(--line);border-radius:4px;padding:.2rem .7rem;font-size:.86rem;text-decoration:none}
@media (max-width:74.99rem){
.report:target,.report:has(:target){position:fixed;z-index:5;inset:auto 0 0 0;max-height:64vh;overflow:auto;overscroll-behavior:contain;background:var(--raise);border-top:1px solid var(--line);box-shadow:0 -6px 30px rgb(0 0 0/.22);padding:0 1.15rem 2rem}
body:has(.report:target,.report :target){padding-bottom:64vh}
}}}
@media screen and (min-width:75rem){
body{--pane:clamp(26rem,38vw,38rem)}
.two{padding-right:var(--pane)}
.two main{padding-right:2rem;padding-left:2rem}
.pane{margin:0;position:fixed;inset:0 0 0 auto;width:var(--pane);overflow:auto;overscroll-behavior:contain;background:var(--raise);border-left:1px solid var(--line);padding:0 1.8rem 40vh;max-width:none}
.report{padding:0}.rest{padding-top:2.2rem}.report .close{margin:0 0 1.2rem}
.pane:has(:target:not(#reports)) .rest,.pane:has(.report:target) .rest{display:none}
}
.scroll{overflow-x:auto;position:relative}
.matrix{width:auto;min-width:60%;font-size:.92rem}
.matrix th,.matrix td{padding:.28rem .7rem .28rem 0;border-bottom:1px solid var(--line)}
.matrix thead th{text-transform:none;letter-spacing:0;max-width:7rem;min-width:4.2rem;text-align:center;vertical-align:bottom;line-height:1.25}
.matrix thead td{border-bottom:1px solid var(--line)}
.matrix tbody th{min-width:12rem;max-width:20rem}
.matrix tbody td{text-align:center}
.matrix .cut th,.matrix .cut td{border-top:2px solid var(--line)}
.matrix .v{text-decoration-color:var(--line)}
.mx-out{display:block;font-weight:400;margin-top:.2rem;font-size:.76rem;hyphens:auto}
.nb{white-space:nowrap}
.dot{text-decoration:none;display:inline-block;min-width:1.6rem;padding:0 .2rem;border-radius:3px;white-space:nowrap}
.dot:hover{background:var(--soft)}
@media (max-width:40rem){
.parts ul{flex-wrap:nowrap}
.matrix tbody th{min-width:9rem}.matrix thead th{min-width:3.4rem}
.acts,.acts tbody,.acts tr,.acts th,.acts td{display:block;width:auto}.acts td{padding-top:0}
.timeline li{grid-template-columns:1fr}.cols{grid-template-columns:1fr}
.figures{grid-template-columns:1fr 1fr}.summary{font-size:1.08rem}
}
@media print{
:root{--paper:#fff;--raise:#fff;--ink:#000;--mute:#444;--line:#bbb;--accent:#000;--soft:#f1ead2;--lit:#f1ead2;--lit-ink:#000}
body{font-size:10pt}main,.pane{max-width:none;padding:0}.parts,.skip,.close,dialog,.keyhint,.pair,.toc,.rest{display:none}
.part{padding-top:1.2rem}h2,h3{break-after:avoid}tr,.q,.card,.clash,.chart{break-inside:avoid}.report{break-before:page}
.v{text-decoration-color:#999}.mute,.by,.backing{color:#444}
}
@media (forced-colors:active){.qa b,mark:target,.lit{background:Mark;color:MarkText}}
`;
