// The frame around every page. Without this script all of it works but the switch, which stays hidden.
//
//   .mode       the switch between light, dark, and what the reader's system says; data-auto, data-light and data-dark
//               are its three names, and the choice is kept in this browser
//   .menu       open where it is a column; on small screens closed by Escape, and by whatever is chosen in it
//   .days       scrolled to the day that is read, as .side is to the page
(function () {
  'use strict';
  var find = function (selector) { return document.querySelector(selector); };
  var root = document.documentElement, button = find('.mode'), states = ['auto', 'light', 'dark'], store;
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

  var menu = find('.menu'), wide = window.matchMedia('(min-width: 60rem)');
  function fold() { menu.open = wide.matches; }
  if (menu) {
    fold();
    if (wide.addEventListener) wide.addEventListener('change', fold);
    menu.addEventListener('click', function (event) { if (event.target.closest('a')) fold(); });
    menu.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || wide.matches || !menu.open) return;
      fold();
      menu.querySelector('summary').focus();
    });
  }

  var strip = find('.days'), day = find('.days [aria-current]'), side = find('.side'), page = find('.side [aria-current="page"]');
  requestAnimationFrame(function () { // right before the first paint, when all is laid out anyway
    if (day) strip.scrollLeft = day.offsetLeft - (strip.clientWidth - day.offsetWidth) / 2;
    if (page && wide.matches) side.scrollTop = page.offsetTop - side.clientHeight / 2;
  });
})();
