// Saves a section of a draft while one types. What the server does not have yet is kept on this device.
(function () {
  'use strict';
  const form = document.querySelector('form[data-draft]');
  if (!form || typeof window.touchstoneDraft !== 'function') {
    return;
  }
  const key = 'touchstone.draft/' + form.dataset.draft;
  const PAUSE = 1200;
  // Set when a copy was put back that began with another revision: saving it then is for its author to decide.
  const base = form.querySelector('[data-draft-base]');
  let timer = null;
  let saving = false;
  let again = false;

  const status = function () { return form.querySelector('[data-draft-status]'); };
  const say = function (what) { status().textContent = status().dataset[what]; };
  const fields = function () {
    return Array.from(form.querySelectorAll('input:not([type=hidden]):not([type=submit]):not([type=button]), textarea, select'));
  };
  const isChoice = function (field) { return field.type === 'checkbox' || field.type === 'radio'; };

  function keep() {
    const values = {};
    fields().forEach(function (field) { values[field.id] = isChoice(field) ? field.checked : field.value; });
    localStorage.setItem(key, JSON.stringify({ revision: base.value || status().dataset.revision, values: values }));
  }

  function send() {
    timer = null;
    if (status().dataset.conflict === 'true') {
      return;
    }
    if (saving) {
      again = true;
      return;
    }
    saving = true;
    again = false;
    say('saving');
    window.touchstoneDraft();
  }

  function changed() {
    keep();
    if (status().dataset.conflict !== 'true') {
      say('unsaved');
    }
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }

  window.touchstoneDraftKept = function (xhr, outcome) {
    saving = false;
    if (status().dataset.conflict === 'true') {
      return;
    }
    if (xhr !== 'success' && !(xhr && xhr.status === 200) || (outcome && outcome.validationFailed) || status().dataset.kept !== 'true') {
      say('failed');
      return;
    }
    base.value = '';
    if (again || timer !== null) {
      keep();
      if (again) {
        send();
      }
      return;
    }
    localStorage.removeItem(key);
    say('saved');
  };

  const kept = JSON.parse(localStorage.getItem(key) || 'null');
  if (kept) {
    let differs = false;
    fields().forEach(function (field) {
      if (!(field.id in kept.values)) {
        return;
      }
      if (isChoice(field) && field.checked !== kept.values[field.id]) {
        field.checked = kept.values[field.id];
        differs = true;
      } else if (!isChoice(field) && field.value !== kept.values[field.id]) {
        field.value = kept.values[field.id];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        differs = true;
      }
    });
    if (differs) {
      if (kept.revision !== status().dataset.revision) {
        base.value = kept.revision;
      }
      say('restored');
    } else {
      localStorage.removeItem(key);
    }
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', function () {
    clearTimeout(timer);
    // A refused form comes back with what was typed.
    localStorage.removeItem(key);
  });
})();
