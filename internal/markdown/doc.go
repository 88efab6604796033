// Package markdown parses the body of a page into a Document and renders it as HTML, as often as it is shown: on the
// site, in a day's handout, in the book.
//
// It takes a file's text (diag.Source), the offset where the body begins, and Options; it gives the Document, which
// knows its headings, links, pictures, definitions and text with their byte offsets in the file, and every problem
// with its place. A Rendering then says where links lead, what stands before ids, which terms are explained and in
// which words. A Document is never changed once Parse has returned it.
//
// The package reads no file, knows no page but the one that it is given, follows no link and runs nothing: `{{ }}` is
// text. Raw HTML, where a handbook lets it through, is written as it is and not looked into but for ids. It is the only
// package that imports goldmark, and what it writes is HTML of its own making: no script, no handler, no inline style,
// no address with another scheme than http, https, mailto and tel.
//
// # The HTML
//
// Stylesheets and scripts may rely on this. Ids bear the rendering's prefix.
//
//	heading          <h2 id="tata-tertib" class="…">, levels 2 to 6; classes are the author's
//	link             <a href="…" title="…" rel="external">; rel only where the site is left;
//	                 words about a file follow as <span class="note">(…)</span>
//	picture in text  <img src alt title width height loading="lazy" decoding="async">
//	one alone        <figure><img …><figcaption>…</figcaption></figure>
//	several          <div class="gallery"> of figures
//	callout          <div class="callout note" role="note"> with <p class="callout-title"> first; classes note, tip,
//	                 important, warning, caution, task, bring, answer, committee
//	folded callout   <details class="callout answer"> with <summary>; open where a rendering unfolds
//	table            <div class="table" role="group" tabindex="0" aria-label="Table 1"><table>;
//	                 cells have class left, center or right where the author aligned them; on paper there is no
//	                 label, since numbers run through all pages there
//	code             <pre tabindex="0"><code class="language-go">
//	task list        <ul class="tasks"><li><label><input type="checkbox" disabled checked> …</label>
//	definitions      <dl><dt id="kpu">KPU</dt><dd>…</dd></dl>
//	footnote         <sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup>; a second one fnref:1-2
//	footnotes        <section class="footnotes" role="doc-endnotes"><h2>…</h2><ol><li id="fn:1">…
//	                 <a href="#fnref:1" role="doc-backlink" aria-label="…">
//	term             <abbr title="definition">KPU</abbr>
//
// Everything else is as in CommonMark and GFM.
package markdown
