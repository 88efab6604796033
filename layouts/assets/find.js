// Brings the search when somebody wants it. The field stands in the bar, and leads to search.html where no script runs;
// this one loads search.js and the index once the field has the focus. "/" brings the focus there.
//
//   form.find[data-script][data-index]   the two scripts, which run in this order
(function () {
  'use strict';
  var form = document.querySelector('form.find'), field = form && form.querySelector('input'), asked = false;
  if (!form) return;

  function bring() {
    if (asked) return;
    asked = true;
    ['data-script', 'data-index'].forEach(function (name) {
      var script = document.createElement('script');
      script.src = form.getAttribute(name);
      script.async = false;
      document.head.appendChild(script);
    });
  }

  field.addEventListener('focus', bring);
  document.addEventListener('keydown', function (event) {
    var at = event.target;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.nodeName)) return;
    event.preventDefault();
    field.focus();
  });
  if (document.activeElement === field || field.value || /[?&]q=[^&]/.test(location.search)) bring();
})();
