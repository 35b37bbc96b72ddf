// Keeps what is typed in a form on this device until the server has it: nothing is lost by leaving the page.
(function () {
  'use strict';
  const form = document.querySelector('form[data-autosave]');
  if (!form) {
    return;
  }
  const key = 'touchstone.draft/' + form.dataset.autosave;
  const note = form.querySelector('[data-autosave-note]');
  const fields = Array.from(form.querySelectorAll('input:not([type=hidden]):not([type=file]):not([type=submit]), textarea'));

  const kept = JSON.parse(localStorage.getItem(key) || 'null');
  if (kept) {
    fields.forEach(function (field) {
      if (field.id in kept && kept[field.id] !== field.value) {
        field.value = kept[field.id];
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
  }

  form.addEventListener('input', function () {
    const values = {};
    fields.forEach(function (field) { values[field.id] = field.value; });
    localStorage.setItem(key, JSON.stringify(values));
    note.textContent = note.dataset.kept;
  });
  form.addEventListener('submit', function () {
    // A refused form comes back with what was typed, so the copy is not needed any more.
    localStorage.removeItem(key);
  });
})();
