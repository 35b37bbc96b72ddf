/* The scoring page: what is judged and typed, how much time is left, and the keys. The server decides everything else. */
(function () {
  'use strict';
  const page = document.getElementById('score');
  if (!page) {
    return;
  }
  const evidence = window.touchstoneEvidence;
  const notes = window.touchstoneNotes;
  const say = evidence.say;
  const form = document.getElementById('card');
  const byId = function (id) { return document.getElementById(id); };
  const words = byId('words').dataset;
  const QUIET = 1200; // milliseconds without a key before a draft is saved
  const RETRY = 8000; // milliseconds until a save that did not arrive is tried again
  const BRIEF = 8000; // milliseconds that a word about what was done is shown
  const DEVICE = 'touchstone.scoring.draft/' + page.dataset.deviceCopy;
  const KEYS = 'touchstone.scoring.keys';

  const state = {
    expires: Number(page.dataset.expires),
    ahead: Number(page.dataset.now) - Date.now(), // of this device's clock, which may be wrong
    changes: 0,
    savedChanges: 0,
    saving: false,
    sealing: false,
    stopped: false, // nothing more is sent: the claim is gone, the session is, or another window is newer
    timer: null,
  };

  /* Says it, and for a while only; what is said of the time stays until it is answered. */
  function announce(text, stays) {
    clearTimeout(state.saying);
    byId('announce').textContent = text;
    if (!stays) {
      state.saying = setTimeout(function () { byId('announce').textContent = ''; }, BRIEF);
    }
  }

  function stored(key, value) {
    try {
      if (value === undefined) {
        return window.localStorage.getItem(key);
      }
      if (value === null) {
        window.localStorage.removeItem(key);
      } else {
        window.localStorage.setItem(key, value);
      }
      return true;
    } catch (blocked) {
      return null;
    }
  }

  /* ---- The draft ---- */

  function show(kind, text) {
    byId('saved').dataset.state = kind;
    byId('saved').textContent = text;
  }

  function clock(epochMillis) {
    return new Date(epochMillis).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  }

  function fields() {
    const values = {};
    new FormData(form).forEach(function (value, name) {
      if (/^(level|condition|comment)-|^overall$/.test(name) && value) {
        values[name] = value;
      }
    });
    return values;
  }

  function fillIn(values) {
    form.querySelectorAll('input[type=radio]').forEach(function (radio) { radio.checked = values[radio.name] === radio.value; });
    form.querySelectorAll('select, textarea').forEach(function (field) {
      if (field.name) {
        field.value = values[field.name] || '';
      }
    });
    criteria().forEach(showCondition);
  }

  function changed() {
    state.changes++;
    // What is typed is on this device before it is on its way: no broken network and no lost session takes it.
    stored(DEVICE, JSON.stringify({ at: Date.now(), fields: fields() }));
    showMissing();
    if (state.stopped) {
      show('unsaved', words.unsaved);
      return;
    }
    show('saving', words.saving);
    later(QUIET);
  }

  function later(delay) {
    clearTimeout(state.timer);
    state.timer = setTimeout(save, delay);
  }

  function save() {
    clearTimeout(state.timer);
    if (state.stopped || state.saving || state.sealing || state.changes === state.savedChanges) {
      return;
    }
    state.saving = true;
    state.sent = state.changes;
    window.touchstoneSave();
  }

  function keptUntil(epochMillis) {
    byId('seen').value = String(epochMillis);
    show('saved', words.saved + ' ' + clock(epochMillis));
  }

  function stop() {
    state.stopped = true;
    clearTimeout(state.timer);
    show('unsaved', words.unsaved);
    byId('extend').disabled = true;
    showMissing();
  }

  function offer(text, yes, no, answer) {
    const box = byId('offer');
    box.querySelector('p').textContent = text;
    box.querySelectorAll('[data-offer]').forEach(function (button) {
      button.textContent = button.dataset.offer === 'yes' ? yes : no;
      button.hidden = !button.textContent;
      button.onclick = function () {
        box.hidden = true;
        answer(button.dataset.offer === 'yes');
      };
    });
    box.hidden = false;
    // Whoever types is told, and not interrupted.
    if (!document.activeElement || !document.activeElement.matches('textarea, select, input')) {
      box.querySelector('[data-offer=yes]').focus();
    }
  }

  function otherWindow(newerAt) {
    stop();
    offer(words.other, words.otherYes, words.otherNo, function (keep) {
      if (!keep) {
        stored(DEVICE, null);
        window.location.reload();
        return;
      }
      byId('seen').value = String(newerAt);
      state.stopped = false;
      byId('extend').disabled = false;
      changed();
      save();
    });
  }

  function signedOut() {
    stop();
    const address = window.location.pathname + '?claim=' + page.dataset.claim;
    offer(words.signedOut, words.signIn, '', function () { window.location.assign(page.dataset.login + encodeURIComponent(address)); });
  }

  function offerDeviceCopy() {
    const kept = JSON.parse(stored(DEVICE) || 'null');
    if (!kept) {
      return;
    }
    const now = fields();
    const names = Object.keys(Object.assign({}, now, kept.fields));
    if (names.every(function (name) { return now[name] === kept.fields[name]; })) {
      stored(DEVICE, null);
      return;
    }
    offer(say(words.device, clock(kept.at)), words.deviceYes, words.deviceNo, function (back) {
      if (back) {
        fillIn(kept.fields);
        changed();
        save();
        announce('');
      } else {
        stored(DEVICE, null);
      }
    });
  }

  window.addEventListener('online', save);
  window.addEventListener('beforeunload', function (event) {
    if (state.changes !== state.savedChanges && !state.leaving && stored(DEVICE) === null) {
      event.preventDefault();
    }
  });

  /* A command that finds nobody signed in is answered by the way to the sign-in; the page stays, with what was typed. */
  const responses = window.PrimeFaces && window.PrimeFaces.ajax && window.PrimeFaces.ajax.ResponseProcessor;
  if (responses) {
    const go = responses.doRedirect;
    responses.doRedirect = function (node) {
      if (node.getAttribute('url').startsWith(page.dataset.login.split('?')[0])) {
        signedOut();
      } else {
        go.call(responses, node);
      }
    };
  }

  /* ---- Answers ---- */

  window.touchstoneScoring = {
    saved: function (status, args) {
      state.saving = false;
      if (state.stopped) {
        return;
      }
      if (args && args.newerAt) {
        otherWindow(args.newerAt);
      } else if (args && args.savedAt) {
        state.savedChanges = state.sent;
        keptUntil(args.savedAt);
        if (state.changes === state.savedChanges) {
          stored(DEVICE, null);
        } else {
          later(QUIET);
        }
      } else if (status === 'success' && args && args.validationFailed) {
        stop();
      } else {
        show('lost', words.lost);
        later(RETRY);
      }
    },
    sealed: function (status, args) {
      if (args && args.savedAt) {
        state.savedChanges = state.changes;
        keptUntil(args.savedAt);
      }
      if (status === 'success' && args && args.savedAt && !args.validationFailed) {
        stored(DEVICE, null);
        return;
      }
      state.sealing = false;
      state.leaving = false;
      if (args && args.newerAt) {
        otherWindow(args.newerAt);
      } else if (status === 'success' && args && args.validationFailed && !args.savedAt) {
        stop();
      } else if (status !== 'success') {
        show('lost', words.lost);
      }
      showMissing();
    },
    extended: function (status, args) {
      if (args && args.expiresAt) {
        state.expires = args.expiresAt;
        state.told = null;
        announce(words.extended);
        tick();
      } else if (status === 'success' && args && args.validationFailed) {
        stop();
      }
    },
    released: function (status, args) {
      if (status !== 'success' || !args || args.validationFailed) {
        state.leaving = false;
        byId('release-dialog').close();
      } else {
        stored(DEVICE, null);
      }
    },
    noted: function (status, args, done) {
      if (args && args.notes) {
        notes.showNotes(JSON.parse(args.notes));
        announce(words[done]);
      }
    },
    banked: function (status, args, done) {
      if (args && args.bank) {
        notes.takeBank(JSON.parse(args.bank));
        if (done) {
          announce(words[done]);
        }
      }
    },
  };

  /* ---- What is missing ---- */

  function criteria() {
    return Array.from(form.querySelectorAll('fieldset[data-criterion]'));
  }

  function condition(one) {
    return one.querySelector('select');
  }

  function needsReason(one) {
    return condition(one).value !== '' && one.querySelector('textarea').value.trim() === '';
  }

  function unscored() {
    return criteria().filter(function (one) {
      return (!one.querySelector('input[type=radio]:checked') && condition(one).value === '') || needsReason(one);
    });
  }

  function showCondition(one) {
    const coded = condition(one).value !== '';
    one.querySelector('.ts-score__condition .ts-help').hidden = !coded;
    one.querySelector('[data-optional]').hidden = coded;
    one.querySelector('textarea').required = coded;
  }

  function incomplete() {
    const coded = criteria().filter(function (one) { return condition(one).value !== ''; }).length;
    const limit = Number(page.dataset.conditionsToReturn);
    return coded >= limit ? say(words.incomplete, coded, limit) : '';
  }

  function showMissing() {
    const open = unscored();
    const reasons = open.filter(needsReason).length;
    const missing = open.length - reasons;
    byId('missing').textContent = missing > 0
      ? (missing === 1 ? words.missingOne : say(words.missingMany, missing))
      : reasons > 0
        ? (reasons === 1 ? words.reasonOne : say(words.reasonMany, reasons))
        : incomplete() || words.complete;
    byId('seal').disabled = open.length > 0 || state.stopped || state.sealing;
    byId('next-unscored').disabled = open.length === 0;
  }

  function goToUnscored() {
    const open = unscored();
    const here = document.activeElement && document.activeElement.closest('fieldset[data-criterion]');
    const after = open.find(function (one) {
      return here && (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    const next = after || open[0];
    if (next) {
      showPane('rubric');
      (needsReason(next) ? next.querySelector('textarea') : next.querySelector('input[type=radio]')).focus();
      next.scrollIntoView({ block: 'start' });
    }
  }

  /* ---- Time ---- */

  function tick() {
    const left = Math.max(0, Math.ceil((state.expires - state.ahead - Date.now()) / 1000));
    const minutes = Math.floor(left / 60);
    byId('time-left').textContent =
      (minutes >= 60 ? Math.floor(minutes / 60) + ':' + String(minutes % 60).padStart(2, '0') : String(minutes)) +
      ':' + String(left % 60).padStart(2, '0');
    if (left === 0 && !state.stopped) {
      announce(words.over, true);
      stop();
    } else if (left > 0 && left <= 120 && state.told !== 'two') {
      state.told = 'two';
      announce(words.verySoon, true);
    } else if (left > 120 && left <= 600 && state.told !== 'ten') {
      state.told = 'ten';
      announce(words.soon, true);
    }
  }

  /* ---- Panes and dialogs ---- */

  function showPane(name) {
    page.dataset.pane = name;
    document.querySelectorAll('[data-show-pane]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.showPane === name));
    });
  }

  function goToPane(name) {
    showPane(name);
    byId(name + '-pane').focus();
  }

  function askToSeal() {
    if (!byId('seal').disabled) {
      byId('seal-incomplete').textContent = incomplete();
      byId('seal-incomplete').hidden = incomplete() === '';
      byId('seal-dialog').showModal();
    }
  }

  function giveBack(recuse) {
    save();
    byId('release-dialog').showModal();
    if (recuse) {
      byId('give:reason').value = 'CONFLICT_OF_INTEREST';
    }
    showRecusal();
    byId('give:reason').focus();
  }

  function showRecusal() {
    byId('recuse-about').hidden = byId('give:reason').value !== 'CONFLICT_OF_INTEREST';
  }

  function codeIt(here) {
    showPane('rubric');
    condition(here).focus();
    here.scrollIntoView({ block: 'nearest' });
  }

  function beginMarking() {
    if (evidence.current() && evidence.current().querySelector('.ts-sheet')) {
      showPane('evidence');
      evidence.mark(!evidence.isMarking());
      announce(evidence.isMarking() ? words.markBegin : '');
    }
  }

  /* ---- Keys: single ones can be switched off, and none works while one types ---- */

  function keysAreUsed() {
    return stored(KEYS) !== 'off';
  }

  function level(here, number) {
    const chosen = here.querySelectorAll('input[type=radio]')[number - 1];
    if (chosen) {
      showPane('rubric');
      chosen.checked = true;
      chosen.focus();
      chosen.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  const ON_KEY = {
    n: goToUnscored,
    ']': function () { showPane('evidence'); evidence.step(1); },
    '[': function () { showPane('evidence'); evidence.step(-1); },
    v: function () { goToPane('evidence'); },
    r: function () { goToPane('rubric'); },
    s: save,
    f: askToSeal,
    g: function () { giveBack(false); },
    x: function () { giveBack(true); },
    e: function () { byId('extend').click(); },
    a: function () { notes.cite(); },
    m: beginMarking,
    c: function () { codeIt(notes.lastCriterion()); },
    t: function () { showPane('rubric'); notes.lastCriterion().querySelector('textarea').focus(); },
    b: function () { showPane('rubric'); notes.openBank(notes.lastCriterion()); },
    '+': function () { evidence.zoom(1.25); },
    '-': function () { evidence.zoom(0.8); },
    0: function () { evidence.zoom('fit'); },
    k: function () { evidence.play('toggle'); },
    j: function () { evidence.play('back'); },
    l: function () { evidence.play('forward'); },
    '<': function () { announce(evidence.speed(-1) || ''); },
    '>': function () { announce(evidence.speed(1) || ''); },
    '?': function () { byId('keys-dialog').showModal(); },
  };

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !event.target.closest('dialog')) {
      const here = event.target.closest('fieldset[data-criterion]');
      evidence.mark(false);
      if (here && event.target.matches('textarea, select')) {
        (here.querySelector('input[type=radio]:checked') || here.querySelector('input[type=radio]')).focus();
      }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || !keysAreUsed()
        || event.target.closest('textarea, select, dialog, .ts-header, input:not([type=radio])')) {
      return;
    }
    if (/^[1-9]$/.test(event.key)) {
      level(event.target.closest('fieldset[data-criterion]') || notes.lastCriterion(), Number(event.key));
    } else if (ON_KEY[event.key]) {
      ON_KEY[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  });

  /* ---- Beginning ---- */

  form.addEventListener('input', function (event) {
    const here = event.target.closest('fieldset[data-criterion]');
    if (here && event.target.matches('input[type=radio]')) {
      condition(here).value = '';
    } else if (here && event.target.matches('select') && event.target.value !== '') {
      here.querySelectorAll('input[type=radio]').forEach(function (radio) { radio.checked = false; });
    }
    if (here) {
      showCondition(here);
    }
    changed();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  page.addEventListener('click', function (event) {
    const button = event.target.closest('button');
    const data = button ? button.dataset : {};
    if (data.piece) {
      evidence.choose(data.piece);
      evidence.toTop();
    } else if (data.showPane) {
      showPane(data.showPane);
    } else if (data.zoom) {
      evidence.zoom(data.zoom);
    } else if (data.play) {
      evidence.play(data.play);
    } else if ('cite' in data) {
      notes.cite();
    } else if ('mark' in data) {
      beginMarking();
    } else if ('codeIt' in data) {
      codeIt(notes.lastCriterion());
    } else if ('bank' in data) {
      notes.openBank(button.closest('fieldset'));
    } else if ('keep' in data) {
      notes.keep(button.closest('fieldset'), announce);
    } else if (data.noteGo) {
      showPane('evidence');
      notes.go(data.noteGo);
    } else if (data.noteChange) {
      notes.change(data.noteChange);
    } else if (data.noteRemove) {
      notes.remove(data.noteRemove);
    }
  });
  // A click on a button would take the selection that is to be cited.
  page.addEventListener('mousedown', function (event) {
    if (event.target.closest('[data-cite]')) {
      event.preventDefault();
    }
  });
  page.addEventListener('change', function (event) {
    if (event.target.matches('[data-speed]') && evidence.playing()) {
      evidence.playing().playbackRate = Number(event.target.value);
    }
  });
  byId('extend').addEventListener('click', function () { window.touchstoneExtend(); });
  byId('next-unscored').addEventListener('click', goToUnscored);
  byId('show-keys').addEventListener('click', function () { byId('keys-dialog').showModal(); });
  byId('seal').addEventListener('click', askToSeal);
  byId('seal-now').addEventListener('click', function () {
    if (state.sealing) {
      return;
    }
    clearTimeout(state.timer);
    state.sealing = true;
    state.leaving = true;
    byId('seal').disabled = true;
    byId('seal-dialog').close();
    window.touchstoneSeal();
  });
  byId('release').addEventListener('click', function () { giveBack(false); });
  byId('recuse').addEventListener('click', function () { giveBack(true); });
  byId('give:reason').addEventListener('change', showRecusal);
  byId('give:back').addEventListener('click', function () { state.leaving = true; });
  document.querySelectorAll('dialog [data-close]').forEach(function (button) {
    button.addEventListener('click', function () { button.closest('dialog').close(); });
  });
  byId('use-keys').checked = keysAreUsed();
  byId('use-keys').addEventListener('change', function () { stored(KEYS, byId('use-keys').checked ? 'on' : 'off'); });

  form.querySelectorAll('input[data-chosen=true]').forEach(function (radio) { radio.checked = true; });
  form.querySelectorAll('select[data-chosen]').forEach(function (select) { select.value = select.dataset.chosen; });
  criteria().forEach(showCondition);
  if (Number(page.dataset.saved)) {
    show('saved', words.saved + ' ' + clock(Number(page.dataset.saved)));
  } else {
    show('new', words.fresh);
  }
  const firstPiece = document.querySelector('[data-piece]');
  if (firstPiece) {
    evidence.choose(firstPiece.dataset.piece);
  }
  showMissing();
  tick();
  setInterval(tick, 1000);
  notes.load();
  offerDeviceCopy();
  page.dataset.ready = 'true';
})();
