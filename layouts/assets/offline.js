// Keeps the handbook on the reader's device, and says so where a kept copy is shown.
//
//   data-worker, data-manifest         of this script: the worker, and what a phone must know to show the handbook's icon
//   data-kept, data-undated            what is said of a kept copy, with {time} and without
//   data-missing                       what is said on the home page in the place of a page that is not kept
//   html[data-kept]                    set by the worker on a kept copy: when it was sent, in milliseconds, or nothing
//
// Nothing is kept of a file on a disk, of the live preview, or where the reader saves data.
(function () {
  'use strict';
  var own = document.currentScript, root = document.documentElement, kept = root.getAttribute('data-kept');
  var worker = navigator.serviceWorker, network = navigator.connection;

  function say(text) {
    var note = document.createElement('p');
    note.className = 'kept';
    note.setAttribute('role', 'status');
    note.textContent = text;
    var skip = document.querySelector('.skip');
    document.body.insertBefore(note, skip ? skip.nextSibling : document.body.firstChild);
  }

  function moment(time) { // in the event's zone, with the day unless it is today
    var zone = root.getAttribute('data-zone') || undefined;
    function day(of) { return of.toLocaleDateString(root.lang, { timeZone: zone, day: 'numeric', month: 'short' }); }
    var clock = time.toLocaleTimeString(root.lang, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return day(time) === day(new Date()) ? clock : day(time) + ', ' + clock;
  }

  var said = location.hash === '#not-kept' ? own.getAttribute('data-missing') + ' ' : '';
  if (kept) said += own.getAttribute('data-kept').replace('{time}', moment(new Date(+kept)));
  else if (kept === '') said += own.getAttribute('data-undated');
  if (said) say(said);

  if (location.protocol.indexOf('http') || document.querySelector('script[src^="/-/"]')) return;
  var link = document.createElement('link');
  link.rel = 'manifest';
  link.href = own.getAttribute('data-manifest');
  document.head.appendChild(link);
  if (!worker || network && network.saveData) return;
  addEventListener('load', function () {
    worker.register(own.getAttribute('data-worker'), { updateViaCache: 'none' }).then(function (registered) {
      if (worker.controller) return registered.update(); // asks for news now, not when the browser finds the time
    }).catch(function () {});
  });
})();
