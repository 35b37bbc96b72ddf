/* The scoring page: what is shown, what is typed, and how much time is left. The server decides everything else. */
(function () {
  'use strict';
  const page = document.getElementById('score');
  if (!page) {
    return;
  }
  const form = document.getElementById('card');
  const byId = function (id) { return document.getElementById(id); };
  const text = page.dataset;
  const QUIET = 1200; // milliseconds without a key before a draft is saved
  const RETRY = 8000; // milliseconds until a save that did not arrive is tried again

  const state = {
    expires: Number(text.expires),
    ahead: Number(text.now) - Date.now(), // of this device's clock, which may be wrong
    changes: 0,
    savedChanges: 0,
    saving: false,
    lost: false,
    timer: null,
  };

  function announce(words) {
    byId('announce').textContent = words;
  }

  /* ---- The draft ---- */

  function show(kind, words) {
    const saved = byId('saved');
    saved.dataset.state = kind;
    saved.textContent = words;
  }

  function showSaved(epochMillis) {
    const time = new Date(epochMillis).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    show('saved', text.textSaved + ' ' + time);
  }

  function changed() {
    state.changes++;
    if (state.lost) {
      show('unsaved', text.textUnsaved);
      return;
    }
    show('saving', text.textSaving);
    later(QUIET);
    showMissing();
  }

  function later(delay) {
    clearTimeout(state.timer);
    state.timer = setTimeout(save, delay);
  }

  function save() {
    clearTimeout(state.timer);
    if (state.lost || state.saving || state.changes === state.savedChanges) {
      return;
    }
    state.saving = true;
    state.sent = state.changes;
    window.touchstoneSave();
  }

  /* A refusal of the server: the claim is gone. What was typed stays where it is. */
  function lose() {
    state.lost = true;
    show('unsaved', text.textUnsaved);
    byId('extend').disabled = true;
    showMissing();
  }

  window.addEventListener('beforeunload', function (event) {
    if (state.changes !== state.savedChanges && !state.lost && !state.leaving) {
      save();
      event.preventDefault();
    }
  });

  /* ---- Answers ---- */

  window.touchstoneScoring = {
    saved: function (status, args) {
      state.saving = false;
      if (status !== 'success' || !args) {
        show('lost', text.textLost);
        later(RETRY);
      } else if (args.savedAt) {
        state.savedChanges = state.sent;
        showSaved(args.savedAt);
        if (state.changes !== state.savedChanges) {
          later(QUIET);
        }
      } else {
        lose();
      }
    },
    sealed: function (status, args) {
      if (args && args.savedAt) {
        state.savedChanges = state.changes;
      }
      if (status === 'success' && args && !args.validationFailed) {
        return;
      }
      state.leaving = false;
      showMissing();
      if (status === 'success' && args && !args.savedAt) {
        lose();
      }
    },
    extended: function (status, args) {
      if (args && args.expiresAt) {
        state.expires = args.expiresAt;
        state.told = null;
        announce(text.textExtended);
        tick();
      } else if (status === 'success') {
        lose();
      }
    },
    released: function (status, args) {
      if (status !== 'success' || !args || args.validationFailed) {
        state.leaving = false;
        byId('release-dialog').close();
      }
    },
  };

  /* ---- What is missing ---- */

  function criteria() {
    return Array.from(form.querySelectorAll('fieldset[data-criterion]'));
  }

  function unscored() {
    return criteria().filter(function (one) { return !one.querySelector('input[type=radio]:checked'); });
  }

  function showMissing() {
    const missing = unscored().length;
    byId('missing').textContent =
      missing === 0 ? text.textComplete
        : missing === 1 ? text.textMissingOne
          : text.textMissingMany.replace('{0}', missing);
    byId('seal').disabled = missing > 0 || state.lost;
    byId('next-unscored').disabled = missing === 0;
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
      next.querySelector('input[type=radio]').focus();
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
    if (left === 0 && !state.lost) {
      announce(text.textOver);
      lose();
    } else if (left > 0 && left <= 120 && state.told !== 'two') {
      state.told = 'two';
      announce(text.textVerySoon);
    } else if (left > 120 && left <= 600 && state.told !== 'ten') {
      state.told = 'ten';
      announce(text.textSoon);
    }
  }

  /* ---- Panes and evidence ---- */

  function showPane(name) {
    page.dataset.pane = name;
    document.querySelectorAll('[data-show-pane]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.showPane === name));
    });
  }

  function choose(id) {
    document.querySelectorAll('.ts-score__piece').forEach(function (piece) {
      piece.hidden = piece.id !== id;
      if (!piece.hidden) {
        fill(piece);
      }
    });
    document.querySelectorAll('[data-piece]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.piece === id));
    });
  }

  function step(by) {
    const buttons = Array.from(document.querySelectorAll('[data-piece]'));
    const at = buttons.findIndex(function (one) { return one.getAttribute('aria-pressed') === 'true'; });
    const next = buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)];
    if (next) {
      showPane('evidence');
      next.click();
    }
  }

  function fill(piece) {
    const body = piece.querySelector('[data-viewer-body]');
    if (!body || body.childElementCount > 0) {
      return;
    }
    const source = piece.dataset.source;
    const kind = piece.dataset.viewer;
    if (kind === 'image') {
      const image = add(body, 'img', { src: source, alt: piece.dataset.title });
      image.style.width = '100%';
      image.addEventListener('error', function () { unreadable(body); });
    } else if (kind === 'video' || kind === 'audio') {
      const player = add(body, kind, { src: source, controls: '', preload: 'metadata' });
      player.setAttribute('aria-label', piece.dataset.title);
      player.addEventListener('error', function () { unreadable(body); });
    } else if (kind === 'text') {
      const words = add(body, 'pre', { tabindex: '0' });
      fetch(source)
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
        .then(function (all) { words.textContent = all; })
        .catch(function () { unreadable(body); });
    } else if (kind === 'pdf') {
      pages(body, source, piece.dataset.title);
    }
  }

  function add(parent, name, attributes) {
    const element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    parent.appendChild(element);
    return element;
  }

  function unreadable(body) {
    body.replaceChildren();
    add(body, 'p', { role: 'alert' }).textContent = text.textUnreadable;
  }

  /* Pages of a PDF are drawn when they come into view. The evidence may not run anything, so the browser's own viewer cannot show it. */
  async function pages(body, source, title) {
    try {
      body.setAttribute('tabindex', '0');
      body.setAttribute('role', 'group');
      body.setAttribute('aria-label', title);
      const pdf = await import(text.pdf + 'build/pdf.mjs');
      pdf.GlobalWorkerOptions.workerSrc = text.pdf + 'build/pdf.worker.mjs';
      const file = await pdf.getDocument({
        url: source,
        isEvalSupported: false,
        standardFontDataUrl: text.pdf + 'web/standard_fonts/',
        cMapUrl: text.pdf + 'web/cmaps/',
        wasmUrl: text.pdf + 'web/wasm/',
      }).promise;
      const width = Math.max(280, body.clientWidth - 4);
      const seen = new IntersectionObserver(function (entries) {
        entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
          seen.unobserve(entry.target);
          draw(file, entry.target, width);
        });
      });
      const first = await file.getPage(1);
      const shape = first.getViewport({ scale: 1 });
      for (let number = 1; number <= file.numPages; number++) {
        const canvas = add(body, 'canvas', { role: 'img', 'aria-label': title + ', ' + number + ' / ' + file.numPages });
        canvas.dataset.page = number;
        canvas.style.width = width + 'px';
        canvas.style.height = Math.round(width * shape.height / shape.width) + 'px';
        seen.observe(canvas);
      }
    } catch (failure) {
      unreadable(body);
    }
  }

  async function draw(file, canvas, width) {
    const sheet = await file.getPage(Number(canvas.dataset.page));
    const scale = width / sheet.getViewport({ scale: 1 }).width * Math.max(2, window.devicePixelRatio || 1);
    const viewport = sheet.getViewport({ scale: scale });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.style.height = 'auto';
    await sheet.render({ canvas: canvas, canvasContext: canvas.getContext('2d'), viewport: viewport }).promise;
    const words = await sheet.getTextContent();
    canvas.setAttribute('aria-label', words.items.map(function (item) { return item.str; }).join(' ').slice(0, 20000) || canvas.getAttribute('aria-label'));
  }

  function zoom(button) {
    const body = button.closest('.ts-score__piece').querySelector('[data-viewer-body]');
    body.querySelectorAll('img, canvas').forEach(function (picture) {
      picture.style.width = Math.round(picture.clientWidth * Number(button.dataset.zoom)) + 'px';
      picture.style.height = 'auto';
    });
  }

  /* ---- Keys: single ones can be switched off, and none works while one types ---- */

  const KEYS = 'touchstone.scoring.keys';

  function keysAreUsed() {
    try {
      return window.localStorage.getItem(KEYS) !== 'off';
    } catch (blocked) {
      return true;
    }
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('textarea, select, dialog, input:not([type=radio])') || !keysAreUsed()) {
      return;
    }
    const here = event.target.closest('fieldset[data-criterion]');
    if (/^[1-9]$/.test(event.key) && here) {
      const level = here.querySelectorAll('input[type=radio]')[Number(event.key) - 1];
      if (level) {
        level.checked = true;
        level.focus();
        changed();
      }
    } else if (event.key === 'n') {
      goToUnscored();
    } else if (event.key === ']') {
      step(1);
    } else if (event.key === '[') {
      step(-1);
    } else if (event.key === 's') {
      save();
    } else if (event.key === '?') {
      byId('keys-dialog').showModal();
    } else {
      return;
    }
    event.preventDefault();
  });

  /* ---- Beginning ---- */

  form.addEventListener('input', changed);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  page.addEventListener('click', function (event) {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.dataset.piece) {
      choose(button.dataset.piece);
    } else if (button.dataset.showPane) {
      showPane(button.dataset.showPane);
    } else if (button.dataset.zoom) {
      zoom(button);
    }
  });
  byId('extend').addEventListener('click', function () { window.touchstoneExtend(); });
  byId('next-unscored').addEventListener('click', goToUnscored);
  byId('show-keys').addEventListener('click', function () { byId('keys-dialog').showModal(); });
  byId('seal').addEventListener('click', function () { byId('seal-dialog').showModal(); });
  byId('seal-now').addEventListener('click', function () {
    clearTimeout(state.timer);
    byId('seal-dialog').close();
    byId('seal').disabled = true;
    state.leaving = true;
    window.touchstoneSeal();
  });
  byId('release').addEventListener('click', function () {
    save();
    byId('release-dialog').showModal();
  });
  byId('give:back').addEventListener('click', function () { state.leaving = true; });
  document.querySelectorAll('dialog [data-close]').forEach(function (button) {
    button.addEventListener('click', function () { button.closest('dialog').close(); });
  });
  const useKeys = byId('use-keys');
  useKeys.checked = keysAreUsed();
  useKeys.addEventListener('change', function () {
    try {
      window.localStorage.setItem(KEYS, useKeys.checked ? 'on' : 'off');
    } catch (blocked) {
      announce('');
    }
  });

  form.querySelectorAll('input[data-chosen=true]').forEach(function (radio) { radio.checked = true; });
  if (Number(text.saved)) {
    showSaved(Number(text.saved));
  } else {
    show('new', text.textNew);
  }
  const firstPiece = document.querySelector('[data-piece]');
  if (firstPiece) {
    choose(firstPiece.dataset.piece);
  }
  showMissing();
  tick();
  setInterval(tick, 1000);
})();
