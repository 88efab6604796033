// Marks what is on now and what comes next, in the event's own time zone, whatever the reader's clock is set to.
// Without this script every page is complete; it only adds words and classes.
//
//   html[data-zone]             the event's zone, an IANA name; without one nothing is marked
//   [data-start][data-end]      a row of a timetable, with full dates and offsets
//   [data-now][data-next]       around them: the words to show
//   [data-date]                 a day; .today once it is today, with the word of [data-today] around it
//   .next[data-date]            on the home page, the days' cards: the one of today, or of the next day, is shown
//   .to-now                     a link that leads to the row that is on
(function () {
  'use strict';
  var all = function (selector) { return [].slice.call(document.querySelectorAll(selector)); };
  var zone = document.documentElement.getAttribute('data-zone');

  function today(now) { // the event's date: "2025-10-07"
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  }

  function word(element, attribute) {
    var around = element.closest('[' + attribute + ']');
    return around ? around.getAttribute(attribute) : '';
  }

  function flags(row) { // the line of marks above a row's name
    var line = row.querySelector('.flags'), what = row.querySelector('.what');
    if (!line) {
      line = document.createElement('p');
      line.className = 'flags marked';
      what.insertBefore(line, what.firstChild);
    }
    return line;
  }

  function label(parent, text, name) {
    var mark = document.createElement('span');
    mark.className = name + ' marked';
    mark.textContent = ' ' + text;
    parent.appendChild(mark);
  }

  function clear() {
    all('.marked').forEach(function (mark) { if (mark.parentNode) mark.parentNode.removeChild(mark); });
    all('.now, .soon, .today').forEach(function (element) { element.classList.remove('now', 'soon', 'today'); });
  }

  function over(row, now) { // an open end lasts till the end of its day
    var start = row.getAttribute('data-start') || '';
    return now >= Date.parse(row.getAttribute('data-end') || start.slice(0, 11) + '23:59' + start.slice(16));
  }

  function markRows(now, date) {
    var soon = '', first;
    all('.row[data-start]').forEach(function (row) {
      var start = row.getAttribute('data-start'), from = Date.parse(start);
      if (isNaN(from) || row.classList.contains('cancelled')) return;
      if (from <= now && !over(row, now)) {
        row.classList.add('now');
        label(flags(row), word(row, 'data-now'), 'on-now');
        first = first || (row.id && row);
      } else if (from > now && start.slice(0, 10) === date && (!soon || soon === start)) {
        soon = start;
        row.classList.add('soon');
        label(flags(row), word(row, 'data-next'), 'on-next');
      }
    });
    all('.to-now').forEach(function (link) {
      link.hidden = !first;
      if (first) link.href = '#' + encodeURIComponent(first.id);
    });
  }

  function showRows(rows, now) { // four of them, from the first that is not over
    var from = 0;
    while (from < rows.length - 4 && over(rows[from], now)) from++;
    [].forEach.call(rows, function (row, i) { row.hidden = i < from || i >= from + 4; });
    if (rows[from]) rows[from].classList.remove('same');
  }

  function markDays(now, date) {
    var cards = all('.kind-handbook .next[data-date]');
    var shown = cards.filter(function (card) {
      return card.getAttribute('data-date') >= date && [].every.call(card.querySelectorAll('.row:last-child'), function (row) { return !over(row, now); });
    })[0];
    cards.forEach(function (card) { card.hidden = card !== shown; });
    if (shown) showRows(shown.querySelectorAll('.row'), now);
    all('[data-date="' + date + '"]').forEach(function (day) {
      day.classList.add('today');
      var place = day.querySelector('.day-word') || day;
      if (word(day, 'data-today')) label(place, word(day, 'data-today'), 'is-today');
    });
  }

  function mark() {
    if (document.hidden) return;
    var now = Date.now(), date = today(now);
    clear();
    markRows(now, date);
    markDays(now, date);
  }

  if (!zone || !window.Intl) return;
  mark();
  setInterval(mark, 60000);
  document.addEventListener('visibilitychange', mark);
})();
