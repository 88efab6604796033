// What the print asks of a page, and does to it. The page itself runs no script: these functions are called from
// outside, one call for one step, and give plain data.
(() => {
  const waitingForPage = '[data-page-of]';
  const opensOnTheRight = '[data-recto]';
  const repeatedToFill = '[data-fill]';
  const blank = 'print-blank';

  // place says where in the content an element comes from: the nearest file, and the nearest line in it.
  function place(element) {
    const file = element.closest('[data-source]');
    const line = element.closest('[data-line]');
    return { file: file?.dataset.source ?? '', line: line && file?.contains(line) ? Number(line.dataset.line) : 0 };
  }

  const shortText = element => { const all = text(element).trim(); return all.length > 60 ? all.slice(0, 60) + '…' : all; };
  // text gives what is read of an element: not what is hidden, and a line break as a space.
  function text(element) {
    let all = '';
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) all += node.data;
      else if (node.localName === 'br') all += ' ';
      else if (node.nodeType === Node.ELEMENT_NODE && shown(node)) all += text(node);
    }
    return all.replace(/\s+/g, ' ');
  }
  const shown = element => element.getClientRects().length > 0;
  const find = id => document.getElementById(id) ?? document.getElementsByName(id)[0];

  // idOf gives an element's id; one without gets one of ours.
  function idOf(element) {
    if (!element.id) {
      window.bekalIds = (window.bekalIds ?? 0) + 1;
      element.id = `bekal-place-${window.bekalIds}`;
    }
    return element.id;
  }

  // decode reads the fragment of a link.
  function decode(fragment) {
    try {
      return decodeURIComponent(fragment);
    } catch {
      return fragment;
    }
  }

  // ready waits for fonts and pictures, and gives those that did not load.
  async function ready() {
    await Promise.all([...document.images].map(picture => {
      picture.loading = 'eager';
      return picture.complete || new Promise(done => { picture.onload = picture.onerror = done; });
    }));
    await Promise.all([...document.fonts].filter(font => font.status === 'loading').map(font => font.loaded.catch(() => {})));
    await document.fonts.ready;
    const missing = [...document.images]
      .filter(picture => picture.naturalWidth === 0 && picture.getAttribute('src'))
      .map(picture => ({ kind: 'picture', name: picture.getAttribute('src'), address: picture.currentSrc || picture.src, ...place(picture) }));
    for (const font of document.fonts) {
      if (font.status === 'error') missing.push({ kind: 'font', name: font.family.replace(/^["']|["']$/g, ''), address: '', file: '', line: 0 });
    }
    return missing;
  }

  // survey tells what the page is: what it says of itself, its headings, what waits for a number, its links.
  function survey() {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown).map(heading => ({
      level: Number(heading.dataset.level ?? heading.tagName[1]), text: text(heading).trim(), id: idOf(heading), ...place(heading),
    }));
    const waiting = [...document.querySelectorAll(waitingForPage)].map(element => ({
      ids: element.dataset.pageOf.split(' ').filter(Boolean).map(decode), ...place(element),
    }));
    return {
      title: document.title, language: document.documentElement.lang, headings, waiting,
      rectos: [...document.querySelectorAll(opensOnTheRight)].map(idOf),
      fills: document.querySelector(repeatedToFill) !== null,
      fit: document.documentElement.dataset.fit ?? '',
      refused: foreign(), links: links(),
    };
  }

  // foreign lists what a print never runs or shows: scripts, frames and embedded things.
  function foreign() {
    const data = /json|template/;
    return [...document.querySelectorAll('script, iframe, frame, object, embed')]
      .filter(element => !data.test(element.type ?? ''))
      .map(element => ({ kind: element.localName, name: element.getAttribute('src') ?? element.getAttribute('data') ?? '', address: element.src ?? element.data ?? '', ...place(element) }));
  }

  // links lists the links that lead nowhere, and those that only lead somewhere on the machine that prints. One to
  // another page of a site whose address nobody knows becomes plain text.
  function links() {
    const here = document.baseURI.replace(/#.*/, '');
    const wrong = [];
    for (const link of [...document.links]) {
      const [address, fragment] = link.href.split(/#(.*)/s);
      if (address === here && fragment !== undefined) {
        if (fragment !== '' && fragment !== 'top' && !find(decode(fragment))) {
          wrong.push({ kind: 'anchor', name: decode(fragment), address: link.href, ...place(link) });
        }
      } else if (link.protocol === 'file:' || /^(localhost|.*\.localhost|127\..*|\[::1\]|0\.0\.0\.0)$/.test(link.hostname)) {
        wrong.push({ kind: 'local', name: link.getAttribute('href'), address: link.href, ...place(link) });
      } else if (link.origin === location.origin) {
        link.removeAttribute('href');
      }
    }
    return wrong;
  }

  // ask makes the browser tell on which pages elements stand: it does so for those that a link leads to.
  function ask(ids) {
    const nav = document.createElement('nav');
    nav.hidden = true;
    nav.append(...ids.map(id => {
      const link = document.createElement('a');
      link.href = '#' + encodeURIComponent(id);
      return link;
    }));
    document.body.append(nav);
  }

  // fill writes the numbers of pages into the elements that wait for them, each as a link to where it leads.
  function fill(all) {
    [...document.querySelectorAll(waitingForPage)].forEach((element, i) => {
      const numbers = all[i] ?? [];
      const written = numbers.map(number => number.Text).join(', ');
      if (element.textContent === written && element.dataset.filled === String(numbers[0]?.ID)) return;
      element.dataset.filled = numbers[0]?.ID;
      const parts = numbers.flatMap(number => [', ', linked(element, number)]).slice(1);
      element.replaceChildren(...parts);
    });
  }

  // linked gives a number as a link, or as a text where it lies in a link already or leads nowhere.
  function linked(element, { Text, ID }) {
    if (!ID || element.closest('a')) return Text;
    const link = document.createElement('a');
    link.href = '#' + encodeURIComponent(ID);
    link.textContent = Text;
    return link;
  }

  // lay puts a blank page before those rectos that would open on the left, and as many notes at the end as fill it.
  function lay(before, fills) {
    [...document.querySelectorAll(opensOnTheRight)].forEach((recto, i) => {
      const has = recto.previousElementSibling?.classList.contains(blank) ?? false;
      if (before[i] && !has) {
        const page = document.createElement('div');
        page.className = blank;
        recto.before(page);
      } else if (!before[i] && has) {
        recto.previousElementSibling.remove();
      }
    });
    const notes = [...document.querySelectorAll(repeatedToFill)];
    if (notes.length === 0) return;
    notes[0].hidden = fills === 0;
    notes.slice(1).forEach(note => note.remove());
    for (let i = 1; i < fills; i++) {
      const copy = notes[0].cloneNode(true);
      copy.removeAttribute('id');
      notes[0].after(copy);
    }
  }

  // settle lays the page out from nothing, so that nothing of how it came to be is left in it.
  function settle() {
    const root = document.documentElement;
    root.style.display = 'none';
    root.offsetHeight;
    root.style.display = '';
    if (root.getAttribute('style') === '') root.removeAttribute('style');
    root.offsetHeight;
  }

  // boxes gives how large the text of each named page is, in CSS pixels, by the name; '' is the page without one.
  function boxes(paper) {
    const probe = document.body.appendChild(document.createElement('div'));
    const pixels = length => {
      probe.style.cssText = `position: absolute; width: ${length}`;
      return probe.getBoundingClientRect().width;
    };
    const found = { '': {} };
    const read = rules => {
      for (const rule of rules) {
        if (rule instanceof CSSPageRule) {
          const [name, side] = rule.selectorText.split(':');
          if (side && side !== 'left' && side !== 'right') continue;
          const box = found[name] ??= {};
          for (const key of ['size', 'marginTop', 'marginRight', 'marginBottom', 'marginLeft']) {
            if (rule.style[key]) box[key] = rule.style[key];
          }
        } else if (rule.cssRules && (!rule.media || matchMedia(rule.media.mediaText).matches)) {
          read(rule.cssRules);
        }
      }
    };
    for (const sheet of document.styleSheets) {
      const ours = !sheet.href || sheet.href.startsWith(location.origin + '/'); // others did not load
      if (ours && matchMedia(sheet.media.mediaText).matches) read(sheet.cssRules);
    }
    const sizes = {};
    for (const [name, own] of Object.entries(found)) {
      const box = { size: 'auto', marginTop: '1cm', marginRight: '1cm', marginBottom: '1cm', marginLeft: '1cm', ...found[''], ...own };
      const [width, height] = sheetSize(box.size, paper, pixels);
      sizes[name] = {
        Width: width - pixels(box.marginLeft) - pixels(box.marginRight),
        Height: height - pixels(box.marginTop) - pixels(box.marginBottom),
      };
    }
    probe.remove();
    return sizes;
  }

  // sheetSize gives the width and height of a sheet as `size` of @page has it, in CSS pixels.
  function sheetSize(size, paper, pixels) {
    const words = size.toLowerCase().split(' ');
    const named = { a3: ['297mm', '420mm'], a4: ['210mm', '297mm'], a5: ['148mm', '210mm'], letter: ['8.5in', '11in'], legal: ['8.5in', '14in'] };
    let sides = [`${paper.Width}mm`, `${paper.Height}mm`];
    for (const word of words) sides = named[word] ?? sides;
    const lengths = words.filter(word => /^[\d.]/.test(word));
    if (lengths.length > 0) sides = [lengths[0], lengths[1] ?? lengths[0]];
    const [width, height] = sides.map(pixels);
    return words.includes('landscape') ? [height, width] : [width, height];
  }

  // named gives the name of the page that an element is on, '' for a page without one.
  function named(element) {
    for (; element; element = element.parentElement) {
      const { page } = getComputedStyle(element);
      if (page !== 'auto') return page;
    }
    return '';
  }

  // fit finds the largest size of type, in steps of some pt, with which an element is no higher than the named page that
  // it is on, and gives it; null if there is no such element, 0 if it is higher with any.
  function fit({ Selector, Property, Pages, Smallest, Largest, Step }) {
    const element = document.querySelector(Selector);
    const name = named(element);
    if (name === '') return null;
    const page = Pages[name] ?? Pages[''];
    const before = element.style.width;
    element.style.width = `${page.Width}px`;
    const set = step => element.style.setProperty(Property, `${Smallest + step * Step}pt`);
    let [low, high] = [-1, Math.round((Largest - Smallest) / Step) + 1]; // low fits, high does not
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      set(middle);
      if (element.getBoundingClientRect().height <= page.Height - 1) low = middle;
      else high = middle;
    }
    if (low < 0) element.style.removeProperty(Property);
    else set(low);
    element.style.width = before;
    return low < 0 ? 0 : Smallest + low * Step;
  }

  // keep holds paragraphs and code of four lines together. The browser breaks them behind the third line, since no break
  // leaves three on both pages, and does not think of the break before them.
  function keep() {
    const isOfFour = paragraph => {
      const style = getComputedStyle(paragraph);
      const height = paragraph.getBoundingClientRect().height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
      return Math.round(height / parseFloat(style.lineHeight)) === 4;
    };
    [...document.querySelectorAll('p, li, dd, pre')].filter(isOfFour).forEach(paragraph => { paragraph.style.breakInside = 'avoid'; });
  }

  // wide lists the elements that are wider than the pages that they are on. The window is as wide as the text of pages
  // without a name; what is on pages of another width is made as wide as those for the while.
  function wide(boxes) {
    const set = new Map();
    const own = element => boxes[getComputedStyle(element).page];
    for (const element of document.querySelectorAll('body, main, body > *, main > *')) {
      const box = own(element);
      if (box && Math.abs(box.Width - boxes[''].Width) > 1) set.set(element, box.Width);
    }
    const before = new Map([...set.keys()].map(element => [element, element.getAttribute('style')]));
    for (const [element, width] of set) element.style.width = `${width}px`;
    const found = [];
    const walk = (element, limit) => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.position === 'absolute' && element.clientWidth <= 1) return;
      const rect = element.getBoundingClientRect();
      if (set.has(element)) limit = rect.left + set.get(element) + 1;
      const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (cut || rect.right > limit && rect.width > 0) {
        found.push({ kind: element.localName, name: shortText(element) || `<${element.localName}>`, address: '', ...place(element) });
        return;
      }
      for (const child of element.children) walk(child, limit);
    };
    walk(document.body, innerWidth + 1);
    for (const [element, style] of before) {
      if (style === null) element.removeAttribute('style');
      else element.setAttribute('style', style);
    }
    return found.slice(0, 50);
  }

  return { ready, survey, ask, fill, lay, settle, boxes, fit, keep, wide };
})()
