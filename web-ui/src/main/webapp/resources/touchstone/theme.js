/* Runs in the head, before the first paint, so that a dark page never flashes white. */
(function () {
  'use strict';
  var key = 'touchstone.theme';
  var system = window.matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      var value = window.localStorage.getItem(key);
      return value === 'light' || value === 'dark' ? value : 'system';
    } catch (blocked) {
      return 'system';
    }
  }

  function paint() {
    var choice = chosen();
    var dark = choice === 'dark' || (choice === 'system' && system.matches);
    document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
    document.querySelectorAll('[data-theme-choice]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
    });
    document.dispatchEvent(new CustomEvent('touchstone:theme'));
  }

  system.addEventListener('change', paint);
  window.addEventListener('storage', paint);
  document.addEventListener('DOMContentLoaded', paint);
  /* Paper is white whatever the screen is. */
  window.addEventListener('beforeprint', function () {
    document.documentElement.setAttribute('data-theme', 'light');
  });
  window.addEventListener('afterprint', paint);
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-theme-choice]');
    if (!button) {
      return;
    }
    try {
      if (button.dataset.themeChoice === 'system') {
        window.localStorage.removeItem(key);
      } else {
        window.localStorage.setItem(key, button.dataset.themeChoice);
      }
    } catch (blocked) {
      /* The choice then holds for nothing but is no error either. */
    }
    paint();
  });
  paint();
})();
