// The search of a handbook: finds words in the index that search/index.js names, and shows where they stand.
// find.js loads it with the index when the field has the focus. Nothing is fetched but scripts, so that it works from a
// disk; each of them calls bekalSearch. What the files of the index hold is told where they are made, in
// internal/search.
//
//   form.find[data-root]         the way to the handbook's folder, which addresses in the index begin at
//   [data-none][data-count][data-failed][data-more][data-results][data-busy]   words: {query} and {n} are filled in
//   .found                       what is made: a status, and the list of pages with their sections
(function () {
  'use strict';
  const form = document.querySelector('form.find'), field = form.querySelector('input');
  const word = name => form.getAttribute('data-' + name) || '';

  // ---- The index ---------------------------------------------------------------------------------------------------

  const own = form.getAttribute('data-index'), folder = own.replace(/[^/]*$/, '');
  let files = {};               // by name: {promise, done, content, hash}
  let index = new Promise((done, fail) => { files.index = {done, fail}; });
  let again = true;             // a search that fails is tried once more: a newer site may be there, or the signal back

  window.bekalSearch = (name, hash, content) => {
    if (content === undefined) return files.index.done(prepare(name));
    const file = files[name] = files[name] || {};
    Object.assign(file, {hash, content});
    if (file.done) settle(file);
  };
  function settle(file) {
    if (file.hash === file.wanted) file.done(file.content);
    else file.fail(new Error('stale'));
  }
  function bring(address, fail) {
    const script = document.createElement('script');
    script.src = address;
    script.onerror = fail;
    document.head.appendChild(script);
  }
  function load(name, wanted) { // a file's content
    const file = files[name] = files[name] || {};
    return file.promise = file.promise || new Promise((done, fail) => {
      Object.assign(file, {wanted, done, fail});
      if ('content' in file) settle(file);
      else bring(folder + name + '.js?' + wanted, () => fail(new Error(name)));
    });
  }
  function renew() { // the index once more, past any cache
    files = {};
    index = new Promise((done, fail) => {
      files.index = {done, fail};
      bring(own + '?' + Date.now(), fail);
    });
  }
  [].forEach.call(document.querySelectorAll('script[src]'), script => {
    if (script.getAttribute('src') === own) Object.assign(script, {onerror: files.index.fail, onload: askForNews});
  });

  // A host may let browsers keep index.js for minutes. One out of the browser's cache is good for a first answer; whether
  // there is a newer one is asked meanwhile, unless a worker asks that anyway.
  async function askForNews({target}) {
    const [loaded] = performance.getEntriesByName(target.src), worker = navigator.serviceWorker;
    if (!/^http/.test(target.src) || !loaded || loaded.transferSize !== 0 || worker && worker.controller) return;
    try {
      const {version} = await index, response = await fetch(target.src, {cache: 'no-cache'}), text = await response.text();
      if (!response.ok || !text.startsWith('bekalSearch(') || text.includes(version)) return;
      renew();
      if (field.value) ask();
    } catch (lost) { /* without a connection there is no news */ }
  }

  function prepare(manifest) {
    manifest.stop = new Set(manifest.stop.split(/\s+/));
    if (field.value.length < 3) setTimeout(() => titlesOf(manifest).catch(() => 0)); // the first letters will need it
    manifest.kept = manifest.kept.split(' ');
    manifest.affixes = manifest.affixes.split(/\s+/).map(rule => {
      const [form, beside, restored, least, together] = rule.slice(1).split(':');
      return {kind: +rule[0], form, beside, restored, least: +least, together};
    });
    return manifest;
  }

  // ---- Words and numbers -------------------------------------------------------------------------------------------

  const words = /[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})[\p{L}\p{N}\p{M}]+)*/gu, longest = 32;
  function fold(text) {
    text = text.toLowerCase();
    if (text.length <= longest && /^[a-z0-9]*$/.test(text)) return text;
    text = text.normalize('NFD').replace(/['’\u0300-\u036f]/g, '').replace(/ς/g, 'σ').normalize('NFC');
    return text.length > longest ? Array.from(text).slice(0, longest).join('') : text;
  }

  const digits = {};
  [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+-.:;=?@[]^'].forEach((c, i) => { digits[c] = i; });
  const base = 40;

  function eachPage(text, visit) { // the pages of a word: visit(page, level)
    let level = -1, page = -1, high = 0;
    for (const c of text) {
      if (c === '/') { level++; page = -1; continue; }
      const n = digits[c];
      if (n >= base) { high = high * base + n - base; continue; }
      page += high * base + n + 1;
      high = 0;
      visit(page, level);
    }
  }
  function parse(text) { // a file of words: two lists, of words and of what is said about each
    const list = {words: [], values: []};
    let before = '';
    for (const record of text ? text.split(' ') : []) {
      let at = 0, high = 0;
      while (digits[record[at]] >= base) high = high * base + digits[record[at++]] - base;
      const shared = high * base + digits[record[at++]], end = record.indexOf('/');
      before = before.slice(0, shared) + record.slice(at, end);
      list.words.push(before);
      list.values.push(record.slice(end));
    }
    return list;
  }
  function place(list, word) { // of the first that is not before the word
    let from = 0, to = list.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (list[middle] < word) from = middle + 1; else to = middle;
    }
    return from;
  }

  function lists(from, to, most, index) { // the files of words that hold what lies between two words
    const starts = index.terms.map(file => file[0]), all = [];
    let i = place(starts, from);
    if (i === starts.length || starts[i] !== from) i--;
    for (; i < starts.length && starts[i] <= to && all.length < most; i++) all.push(i);
    return all;
  }
  const fileOf = (word, index) => lists(word, word, 1, index)[0];
  const parsed = {};
  function list(i, index) {
    const name = 'terms-' + String(i).padStart(2, '0'), hash = index.terms[i][1];
    return load(name, hash).then(text => parsed[hash] = parsed[hash] || parse(text));
  }
  async function titlesOf({titles}) {
    return titles ? parsed[titles] = parsed[titles] || parse(await load('titles', titles)) : {words: [], values: []};
  }
  async function lookUp(word, index) { // what is said about a word; undefined where it is not in the index
    const {words, values} = await list(fileOf(word, index), index), i = place(words, word);
    return words[i] === word ? values[i] : undefined;
  }

  function roots(word, index) { // the words that one may be made of, as internal/search has them
    const found = [];
    if (index.kept.includes(word)) return found;
    let level = [{word, kind: 0}];
    for (let depth = 0; depth < 5; depth++) {
      const next = [];
      for (const form of level) for (const rule of index.affixes) {
        const {kind} = rule;
        if (rule.together && !depth || kind < form.kind || kind === form.kind && kind !== 3 || kind === 4 && depth) continue;
        const root = strip(form.word, rule);
        if (root && root !== word && !found.includes(root)) {
          found.push(root);
          next.push({word: root, kind});
        }
      }
      level = next;
    }
    return found;
  }
  function strip(word, {kind, form, beside, restored, least}) {
    if (!(kind === 3 ? word.startsWith(form) : word.endsWith(form))) return '';
    const rest = kind === 3 ? word.slice(form.length) : word.slice(0, -form.length);
    const root = kind === 3 ? restored + rest : rest && rest + restored;
    const letter = kind === 3 ? rest[0] : rest[rest.length - 1];
    return Array.from(root).length >= least && (!beside || letter && beside.includes(letter)) ? root : '';
  }

  function isNear(word, other, open) { // one letter wrong, missing, too many, or two in the wrong order
    let i = 0;
    while (i < word.length && word[i] === other[i]) i++;
    const same = (a, b) => open ? b.startsWith(a) : a === b;
    return same(word.slice(i + 1), other.slice(i + 1)) || same(word.slice(i + 1), other.slice(i)) ||
      same(word.slice(i), other.slice(i + 1)) ||
      word[i] === other[i + 1] && word[i + 1] === other[i] && same(word.slice(i + 2), other.slice(i + 2));
  }
  function typoLists(word, index) { // the files where words may stand that are near: those with the end wrong first
    const all = new Set(), letters = 'aeioukmnprtslbdgjhcywfvzxq';
    for (let i = word.length; i >= 0 && all.size < 5; i--) {
      const before = word.slice(0, i), rest = word.slice(i);
      const forms = [before + rest.slice(1), before + (rest[1] || '') + rest[0] + rest.slice(2)];
      for (const c of letters) forms.push(before + c + rest, before + c + rest.slice(1));
      for (const form of forms) if (all.size < 5) all.add(fileOf(form, index));
    }
    return [...all];
  }

  // ---- Finding -----------------------------------------------------------------------------------------------------

  const weights = [1, 1.5, 4, 10]; // of a word in the text, often there, in a heading, in the title

  // What is found of a word: the scores of pages, the words to mark in them, and with which letters others begin.
  function put(found, pages, factor) {
    eachPage(pages, (page, level) => {
      const score = factor * weights[level];
      if (!(found.scores.get(page) >= score)) found.scores.set(page, score);
    });
  }
  function putFamily(found, text) {
    const [pages, ...members] = text.split(',');
    put(found, pages, .8);
    members.forEach(member => found.marks.add(member));
  }
  async function take(found, value, factor, index) { // a word and its family
    const [pages, family] = value.split('~');
    put(found, pages, factor);
    if (family === undefined) return;
    if (/^[/,]/.test(family)) return putFamily(found, family);
    const [headPages, rest] = (await lookUp(family, index)).split('~');
    found.marks.add(family);
    put(found, headPages, .8);
    putFamily(found, rest);
  }

  async function match(word, open, ahead, index) { // the pages of one word; open: others may begin with it
    const found = {scores: new Map(), marks: new Set([word]), open: ''}, forms = roots(word, index);
    const short = word.length < 3 && index.titles, own = lists(word, open && !short ? word + '\uffff' : word, 3, index);
    const near = [...new Set(forms.map(form => fileOf(form, index)))].slice(0, 4);
    // Where the head of its family is, most likely: it is asked for with the word, and not when the word has come.
    near.filter(i => !own.includes(i)).slice(-ahead).forEach(i => list(i, index).catch(() => 0));
    await asWritten(found, own.map(i => list(i, index)).concat(short ? titlesOf(index) : []), word, open, index);
    if (!found.scores.size) await byRoot(found, forms, near, index);
    if (!found.scores.size && word.length > 3) await misspelt(found, word, open, index);
    return found;
  }
  async function asWritten(found, files, word, open, index) { // the word itself, and what begins with it
    const begun = [];
    let exact;
    for (const {words, values} of await Promise.all(files)) {
      for (let i = place(words, word); i < words.length && words[i].startsWith(word); i++) {
        if (words[i] !== word) begun.push(values[i]); else exact = exact || values[i];
      }
    }
    if (exact) await take(found, exact, 1, index);
    if (!begun.length || exact && !open) return;
    found.open = word;
    begun.forEach(value => put(found, value.split('~')[0], .6));
  }
  async function byRoot(found, forms, near, index) { // the first of the words that it may be made of
    await Promise.all(near.map(i => list(i, index)));
    for (const form of forms) {
      const value = near.includes(fileOf(form, index)) && await lookUp(form, index);
      if (!value) continue;
      found.marks.add(form);
      return take(found, value, .8, index);
    }
  }
  async function misspelt(found, word, open, index) { // whole words first: of pesrta, peserta is meant and not pertama
    const files = await Promise.all(typoLists(word, index).map(i => list(i, index)).concat(titlesOf(index)));
    for (const begun of open ? [false, true] : [false]) {
      if (found.scores.size) return;
      for (const {words, values} of files) words.forEach((other, i) => {
        if (!isNear(word, other, begun)) return;
        found.marks.add(other);
        put(found, values[i].split('~')[0], .5);
      });
    }
  }

  async function find(query) { // the pages that a query finds, best first
    const manifest = await index, asked = (query.match(words) || []).map(fold).filter(Boolean).slice(0, 8);
    const telling = asked.filter(word => !manifest.stop.has(word)), all = telling.length ? telling : asked.slice(-1);
    const last = asked[asked.length - 1];
    const ahead = all.length > 1 ? 1 : 2;
    const founds = await Promise.all(all.map((word, i) => match(word, i === all.length - 1 && word === last, ahead, manifest)));
    const totals = new Map();
    let most = 0;
    for (const {scores} of founds) {
      const rare = Math.log(1 + manifest.pages / scores.size);
      scores.forEach((score, page) => {
        const total = totals.get(page) || {page, words: 0, score: 0};
        most = Math.max(most, ++total.words);
        total.score += rare * score;
        totals.set(page, total);
      });
    }
    const pages = [...totals.values()].filter(total => total.words === most)
      .sort((a, b) => b.score - a.score || a.page - b.page).map(total => total.page);
    return {query, founds, pages, manifest};
  }

  function textOf(page, {texts}) { // a page's record
    let i = texts.length - 1;
    while (texts[i].first > page) i--;
    return load('texts-' + String(i).padStart(3, '0'), texts[i].hash).then(records => records[page - texts[i].first]);
  }

  // ---- Showing -----------------------------------------------------------------------------------------------------

  const node = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const isHit = (found, folded) => found.marks.has(folded) || found.open && folded.startsWith(found.open);

  function hits(text, founds) { // the words of a text that were asked for: {at, end, which}
    const all = [];
    for (const m of text.matchAll(words)) {
      const folded = fold(m[0]), which = founds.findIndex(found => isHit(found, folded));
      if (which >= 0) all.push({at: m.index, end: m.index + m[0].length, which});
    }
    return all;
  }
  function marked(text, all, from = 0, to = text.length) { // a part of a text, with its hits marked
    const parts = [];
    let at = from;
    for (const hit of all) if (hit.at >= from && hit.end <= to) {
      parts.push(text.slice(at, hit.at), node('mark', '', text.slice(hit.at, hit.end)));
      at = hit.end;
    }
    return parts.concat(text.slice(at, to));
  }
  const around = 170; // characters of an excerpt

  function excerpt(text, all) { // the piece of a text that has most of the words
    let best = 0, most = 0;
    all.slice(0, 200).forEach(hit => {
      const words = new Set(all.filter(other => other.at >= hit.at && other.end <= hit.at + around - 40).map(other => other.which));
      if (words.size > most) { most = words.size; best = hit.at; }
    });
    let from = Math.max(0, Math.min(best - 40, text.length - around)), to = Math.min(text.length, from + around);
    if (from) from = text.indexOf(' ', from) + 1;
    if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), all.length ? all.find(hit => hit.at === best).end : 0, from);
    return node('p', '', from ? '… ' : '', ...marked(text, all, from, to), to < text.length ? ' …' : '');
  }

  function entry([address, title, label, ...parts], founds) { // a page, with those of its sections that fit best
    const sections = [];
    for (let i = 0; i < parts.length; i += 3) {
      const [heading, id, text] = parts.slice(i, i + 3), all = hits(text, founds), inHeading = hits(heading, founds);
      const score = new Set(all.concat(inHeading).map(hit => hit.which)).size * 4 + (inHeading.length ? 2 : 0) + (i ? 0 : 1);
      sections.push({heading, id, text, all, inHeading, i, score: all.length + inHeading.length ? score : 0});
    }
    const link = (href, text, all) => {
      const a = node('a', '', ...marked(text, all));
      a.href = word('root') + address + href;
      return a;
    };
    const item = node('li', '', node('p', 'name', link('', title, hits(title, founds))));
    if (label) item.append(node('p', 'meta', label));
    const [lead] = sections, best = sections.filter(s => s.i && s.score).sort((a, b) => b.score - a.score || a.i - b.i).slice(0, 3);
    if (lead && lead.text && (lead.score || !best.length)) item.append(excerpt(lead.text, lead.all));
    if (best.length) item.append(node('ul', '', ...best.sort((a, b) => a.i - b.i).map(s =>
      node('li', '', link('#' + encodeURIComponent(s.id), s.heading || title, s.inHeading), ...s.text ? [excerpt(s.text, s.all)] : []))));
    return item;
  }

  const status = node('p', 'status'), results = node('ol', 'hits'), more = node('button', 'more', word('more'));
  const panel = node('div', 'found', status, results, more);
  status.setAttribute('role', 'status');
  status.setAttribute('data-busy', word('busy')); // what is seen while it is empty
  more.type = 'button';
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', word('results'));
  panel.hidden = more.hidden = true;
  form.after(panel);

  async function show(found, turn) { // the next pages, as many as a few files tell of: words took some already
    const {pages, manifest, founds} = found, files = new Set(), taken = [];
    while (found.shown < pages.length && taken.length < 8) {
      const i = manifest.texts.filter(file => file.first <= pages[found.shown]).length;
      if (!files.has(i) && files.size === 3) break;
      files.add(i);
      taken.push(pages[found.shown++]);
    }
    const records = await Promise.all(taken.map(page => textOf(page, manifest)));
    if (turn !== turns) return;
    if (!found.begun) results.textContent = '';
    found.begun = true;
    records.forEach(record => results.append(entry(record, founds)));
    status.textContent = pages.length ? word('count').replace('{n}', pages.length) : word('none').replace('{query}', found.query.trim());
    more.hidden = found.shown >= pages.length;
    open();
  }
  function open() {
    panel.hidden = false;
    form.classList.add('open');
  }

  let turns = 0, last = {};
  async function ask() {
    const turn = ++turns, query = field.value;
    if (!/[\p{L}\p{N}]/u.test(query)) return close();
    setTimeout(() => { if (turn === turns) open(); }, 400);
    try {
      const found = await find(query);
      if (turn !== turns) return;
      last = Object.assign(found, {shown: 0});
      await show(found, turn);
      again = true;
    } catch (failure) {
      if (turn !== turns) return;
      again = !again;
      if (!again) { renew(); return ask(); }
      results.textContent = '';
      status.textContent = word('failed');
      more.hidden = true;
      open();
    }
  }
  function close() {
    turns++;
    panel.hidden = true;
    form.classList.remove('open');
    status.textContent = results.textContent = '';
  }

  // ---- Hands -------------------------------------------------------------------------------------------------------

  const fixed = form.hasAttribute('data-page'); // on search.html, where results stay
  let timer;
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  field.addEventListener('focus', () => { if (panel.hidden && field.value) ask(); });
  more.addEventListener('click', () => {
    const from = results.children.length;
    show(last, turns).then(() => { if (results.children[from]) results.children[from].querySelector('a').focus(); });
  });
  function move(event) {
    const links = [...panel.querySelectorAll('a')], at = links.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1}[event.key];
    if (event.key === 'Escape' && !panel.hidden && !fixed) {
      field.focus();
      close();
    } else if (to === undefined || panel.hidden || event.target === field && event.key === 'ArrowUp') {
      return;
    } else {
      (to < 0 ? field : links[Math.min(to, links.length - 1)] || field).focus();
    }
    event.preventDefault();
  }
  form.addEventListener('keydown', move);
  panel.addEventListener('keydown', move);
  if (fixed) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      try { history.replaceState(null, '', '?q=' + encodeURIComponent(field.value)); } catch (refused) { /* by some browsers for files */ }
      ask();
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked && !field.value) field.value = asked;
  } else {
    document.addEventListener('pointerdown', event => { if (!form.contains(event.target) && !panel.contains(event.target)) close(); });
    document.addEventListener('focusin', event => { if (!form.contains(event.target) && !panel.contains(event.target)) close(); });
  }
  if (field.value) ask();
})();
