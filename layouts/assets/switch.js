// The switch between light, dark, and what the reader's system says. It stands hidden in the foot until this script
// shows it. data-auto, data-light and data-dark are its three names; the choice is kept in this browser.
(function () {
  'use strict';
  var button = document.querySelector('.mode'), root = document.documentElement, states = ['auto', 'light', 'dark'];
  var store;
  try { store = window.localStorage; } catch (e) { store = null; } // refused by some browsers for files

  function show(state) {
    if (state === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', state);
    if (!button) return;
    button.setAttribute('data-mode', state);
    button.querySelector('span').textContent = button.getAttribute('data-' + state);
    button.hidden = false;
  }

  var state = store && store.getItem('theme');
  if (states.indexOf(state) < 0) state = 'auto';
  show(state);
  if (button) button.addEventListener('click', function () {
    state = states[(states.indexOf(state) + 1) % states.length];
    if (store) store.setItem('theme', state);
    show(state);
  });
})();
