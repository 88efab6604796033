// The preview's part in a page: shows what changed as soon as it has, and says what is wrong. It stands in one function
// together with `settings` and Idiomorph, and leaves nothing else in the page's own names.
//
// What the server sent is kept as it was before other scripts changed the page (`served`). What comes anew is held
// against that, and only where the two differ is the page touched: scroll, focus, what is unfolded, and what other scripts
// did elsewhere stay.
var script = document.currentScript, shown = script.dataset.page, words = settings.words;
var address = decodeURIComponent(location.pathname).slice(1);
if (address === '' || address.slice(-1) === '/') address += 'index.html';
var served = null, source = null, release = null, again = 0, busy = null, lastNews = null;

if (settings.now) setClock(settings.now);

document.addEventListener('readystatechange', function () {
  if (!served) served = document.documentElement.cloneNode(true); // before deferred scripts
});
document.addEventListener('visibilitychange', connect);
window.addEventListener('pageshow', connect);
window.addEventListener('pagehide', function () { disconnect(); });
connect();

// A browser has six connections to one server. So a tab that nobody sees lets go of its own, and of those that are seen
// at once four keep one, by locks that all tabs share; others ask once a second. The line opens before anything else is
// read of the page, whose policy may forbid it later (404.html has one).
function connect() {
  if (document.hidden) return disconnect();
  if (source || again) return;
  listen();
  if (navigator.locks) take(0, source); // in a network browsers have none
}

function take(slot, mine) {
  if (slot === 4) { disconnect(); return ask(); }
  return navigator.locks.request('bekal-preview-' + slot, { ifAvailable: true }, function (lock) {
    if (!lock) return take(slot + 1, mine);
    if (source === mine) return new Promise(function (done) { release = done; });
  });
}

function stream() { return '/-/events?at=' + encodeURIComponent(address); }

function listen() {
  source = new EventSource(stream());
  source.onmessage = function (event) { hear(JSON.parse(event.data)); };
  source.onopen = function () { panel.lost(false); };
  source.onerror = function () {
    panel.lost(true);
    if (source && source.readyState === EventSource.CLOSED) { disconnect(); later(); }
  };
}

function later() { again = setTimeout(function () { again = 0; connect(); }, 1000); }

function ask() {
  fetch(stream() + '&once', { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(function (text) {
    panel.lost(false);
    hear(JSON.parse(text.slice('data: '.length)));
  }).catch(function () { panel.lost(true); }).then(later);
}

function disconnect() {
  clearTimeout(again);
  again = 0;
  if (source) source.close();
  source = null;
  if (release) release();
  release = null;
}

function hear(news) {
  lastNews = news;
  if (news.moved) return location.replace('/' + news.moved.split('/').map(encodeURIComponent).join('/'));
  if (settings.follow && news.saved && news.saved !== address) return location.assign('/' + news.saved.split('/').map(encodeURIComponent).join('/'));
  panel.show(news);
  news.copied.forEach(refresh);
  if (news.page !== shown) update();
}

// update fetches the page and shows it. What changes meanwhile is fetched once more.
function update() {
  if (busy) return;
  busy = fetch(location.pathname, { cache: 'no-store' }).then(function (answer) {
    shown = answer.headers.get('Bekal-Page') || shown;
    return answer.text();
  }).then(function (html) {
    return apply(new DOMParser().parseFromString(html, 'text/html').documentElement);
  }).catch(function () {
    return document.querySelector('meta[http-equiv="Content-Security-Policy"]') && reload(); // which forbids to fetch
  }).then(function () {
    busy = null;
    if (lastNews && lastNews.page !== shown && source) update();
  });
}

// reload never answers, so that nothing is fetched for a page that is about to go.
function reload() {
  location.reload();
  return new Promise(function () {});
}

function apply(fresh) {
  if (!served || scripts(served) !== scripts(fresh)) return reload();
  return styles(fresh).then(function () {
    head(fresh);
    attributes(document.documentElement, served, fresh);
    narrow(document.body, served.querySelector('body'), fresh.querySelector('body').cloneNode(true));
    served = fresh;
    document.dispatchEvent(new Event('visibilitychange')); // those who mark what is on now do so again
    document.dispatchEvent(new CustomEvent('bekal:update'));
  });
}

function scripts(root) { // the text of all, but our own
  return [].map.call(root.querySelectorAll('script'), function (s) {
    return (s.getAttribute('src') || '').indexOf('/-/preview.js') === 0 ? '' : s.outerHTML;
  }).join('\n');
}

// styles swaps stylesheets: a new one is loaded before the old one goes, so that nothing flashes.
function styles(fresh) {
  var query = 'head > link[rel~="stylesheet"], head > style', old = [].slice.call(served.querySelectorAll(query));
  var wanted = [].slice.call(fresh.querySelectorAll(query)), waits = [], live = [].slice.call(document.head.querySelectorAll(query));
  function same(list, element) { return list.filter(function (e) { return e.outerHTML === element.outerHTML; })[0]; }
  wanted.forEach(function (element, i) {
    if (same(old, element)) return;
    var link = element.cloneNode(true), before = same(live, old[i] || element);
    if (link.localName === 'link') waits.push(new Promise(function (done) { link.onload = link.onerror = done; setTimeout(done, 2000); }));
    if (before) before.parentNode.insertBefore(link, before.nextSibling);
    else document.head.appendChild(link);
  });
  return Promise.all(waits).then(function () {
    old.forEach(function (element) {
      var gone = !same(wanted, element) && same(live, element);
      if (gone) gone.parentNode.removeChild(gone);
    });
  });
}

// head renews what else is in the head and came out differently.
function head(fresh) {
  var query = 'title, meta, base, link:not([rel~="stylesheet"])';
  var old = [].slice.call(served.querySelectorAll('head > *')), wanted = [].slice.call(fresh.querySelectorAll('head > *'));
  function has(list, element) { return list.some(function (e) { return e.isEqualNode(element); }); }
  old.forEach(function (element) {
    if (!element.matches(query) || has(wanted, element)) return;
    [].forEach.call(document.head.children, function (live) { if (live.isEqualNode(element)) live.remove(); });
  });
  wanted.forEach(function (element) {
    if (element.matches(query) && !has(old, element)) document.head.appendChild(element.cloneNode(true));
  });
}

// attributes sets those of an element that came out differently.
function attributes(live, old, fresh) {
  [].forEach.call(fresh.attributes, function (a) { if (old.getAttribute(a.name) !== a.value) live.setAttribute(a.name, a.value); });
  [].forEach.call(old.attributes, function (a) { if (!fresh.hasAttribute(a.name)) live.removeAttribute(a.name); });
}

// narrow goes down to where two versions differ, as long as the page still has the form of the old one, and morphs there.
function narrow(live, old, fresh) {
  if (old.isEqualNode(fresh)) return;
  var inside = live.localName === old.localName && old.localName === fresh.localName && ownText(old) === ownText(fresh) &&
    live.children.length === old.children.length && old.children.length === fresh.children.length && fresh.children.length > 0;
  if (!inside) {
    if (live === document.body) attributes(live, old, fresh);
    Idiomorph.morph(live, live === document.body ? [].slice.call(fresh.childNodes) : fresh, {
      morphStyle: live === document.body ? 'innerHTML' : 'outerHTML',
      callbacks: {
        beforeAttributeUpdated: function (name, node) { return !(name === 'open' && node.localName === 'details'); }
      }
    });
    return;
  }
  attributes(live, old, fresh);
  for (var i = 0; i < old.children.length; i++) narrow(live.children[i], old.children[i], fresh.children[i]);
}

function ownText(element) {
  return [].map.call(element.childNodes, function (n) { return n.nodeType === 1 ? '\n' : n.nodeValue; }).join('');
}

// refresh shows a picture again whose file changed.
function refresh(changed) {
  var path = '/' + changed.split('/').map(encodeURIComponent).join('/');
  [].forEach.call(document.images, function (image) {
    var url = new URL(image.currentSrc || image.src, location.href);
    if (decodeURIComponent(url.pathname) !== decodeURIComponent(path)) return;
    var again = new Image();
    again.onload = function () { image.src = again.src; };
    again.src = url.pathname + '?' + Date.now().toString(36) + Math.random().toString(36).slice(2);
  });
}

// setClock stops the page's clock at a time of the event, in the event's own zone.
function setClock(time) {
  var zone = document.documentElement.getAttribute('data-zone') || undefined, at = Date.parse(time + 'Z');
  for (var i = 0; i < 2; i++) { // the second round is for the hours in which a zone changes its offset
    var parts = {};
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
        .formatToParts(new Date(at)).forEach(function (p) { parts[p.type] = +p.value; });
    } catch (e) { return; }
    at += Date.parse(time + 'Z') - Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  }
  Date.now = function () { return at; };
}

// panel is what the preview shows of itself, in a tree of its own that the page's styles do not reach.
var panel = (function () {
  var host, root, isLost = false, news = null, closed = '';
  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { if (attributes[key]) element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }
  function problem(p) {
    var lines = [make('p', { 'class': 'place' }, [make('a', { href: p.edit }, [p.place])]), make('p', { 'class': 'message' }, [p.message])];
    if (p.quote) lines.push(make('pre', {}, [p.quote + (p.caret ? '\n' + p.caret : '')]));
    if (p.hint) lines.push(make('p', { 'class': 'hint' }, [words.hint + ' ' + p.hint]));
    return make('li', {}, lines);
  }
  function draw() {
    if (!document.body) return document.addEventListener('readystatechange', draw, { once: true });
    if (!host) {
      host = make('bekal-preview');
      root = host.attachShadow({ mode: 'open' });
      var sheet = new CSSStyleSheet(); // which no policy of the page forbids
      sheet.replaceSync(settings.style);
      root.adoptedStyleSheets = [sheet];
      document.documentElement.append(host);
    }
    var list = news ? news.problems : [], key = JSON.stringify(list), bar = [];
    root.replaceChildren();
    if (list.length && closed !== key) {
      var close = make('button', { type: 'button', 'class': 'close', 'aria-label': words.close }, ['×']);
      close.onclick = function () { closed = key; draw(); };
      var parts = [close, make('ol', {}, list.slice(0, 3).map(problem))];
      if (list.length > 3) parts.push(make('p', {}, [make('a', { href: '/-/' }, [words.more.replace('{n}', list.length - 3)])]));
      root.append(make('section', { 'class': 'banner', role: 'alert' }, parts));
    }
    if (isLost) bar.push(make('span', { 'class': 'lost' }, [words.lost]));
    if (news && news.draft) bar.push(make('span', { 'class': 'draft' }, [words.draft]));
    if (news && news.edit) bar.push(make('a', { href: news.edit, title: news.source, 'class': 'edit' }, [words.edit]));
    if (news && news.print) bar.push(make('a', { href: news.print, 'class': 'print' }, [words.print]));
    bar.push(make('a', { href: '/-/', 'class': 'outline' }, [words.outline + (news && news.problems.length + news.warnings ? ' ' + (news.problems.length + news.warnings) : '')]));
    root.append(make('nav', { 'class': 'bar' }, bar));
  }
  return {
    show: function (fresh) { news = fresh; draw(); },
    lost: function (lost) { if (lost !== isLost) { isLost = lost; draw(); } }
  };
})();
