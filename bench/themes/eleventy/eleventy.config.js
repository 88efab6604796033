// The library as the templates need it: its handbooks with their days, and each day with its sessions, in order.
import markdownIt from "markdown-it";

const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");

// Headings get ids, as the other generators give them.
function headingIds(md) {
  md.core.ruler.push("heading_ids", (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type === "heading_open") token.attrSet("id", slug(state.tokens[i + 1].content));
    });
  });
}

export default function (config) {
  config.setLibrary("md", markdownIt({ html: false, linkify: true, typographer: true }).use(headingIds));
  config.addCollection("library", (api) => {
    const books = new Map();
    for (const item of api.getAll().sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))) {
      const { book, day, layout } = item.data;
      if (!book) continue;
      if (!books.has(book)) books.set(book, { days: [], sessions: new Map() });
      const entry = books.get(book);
      if (layout === "handbook.njk") entry.page = item;
      if (layout === "day.njk") entry.days.push(item);
      if (layout === "session.njk") {
        if (!entry.sessions.has(day)) entry.sessions.set(day, []);
        entry.sessions.get(day).push(item);
      }
    }
    return books;
  });
  config.addFilter("get", (map, key) => map?.get(key));
  config.addFilter("headings", (html) =>
    [...html.matchAll(/<h([23]) id="([^"]*)">(.*?)<\/h[23]>/g)].map(([, level, id, text]) => ({ level, id, text })));
  config.addFilter("beside", (list, page, step) => Array.isArray(list) ? list[list.findIndex((item) => item.url === page.url) + step] : undefined);
  return { dir: { input: "content", includes: "../includes", output: "public" }, markdownTemplateEngine: false };
}
