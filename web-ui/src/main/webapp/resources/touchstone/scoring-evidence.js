/* The evidence pane of the scoring page: viewers in place, and what of a piece is being looked at. */
window.touchstoneEvidence = (function () {
  'use strict';
  const page = document.getElementById('score');
  if (!page) {
    return null;
  }
  const words = document.getElementById('words').dataset;
  const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
  const STEP = 10; // seconds that back and forward go
  const SHARPEST = 4096; // pixels of a drawn page's longer side, so that zooming does not fill the memory
  const AHEAD = '800px 0px'; // pages this near are drawn already
  const narrow = window.matchMedia('(max-width: 900px)'); // where the page scrolls and not the pane
  let marked = null; // the region that was dragged last: {piece, page, left, top, width, height}

  function add(parent, name, attributes, text) {
    const element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) {
      element.textContent = text;
    }
    parent.appendChild(element);
    return element;
  }

  function say(pattern) {
    const values = Array.prototype.slice.call(arguments, 1);
    return pattern.replace(/\{(\d)\}/g, function (all, index) { return values[Number(index)]; });
  }

  function current() {
    return document.querySelector('.ts-score__piece:not([hidden])');
  }

  function choose(id) {
    document.querySelectorAll('.ts-score__piece').forEach(function (piece) {
      const shown = piece.id === id;
      if (!shown) {
        piece.querySelectorAll('video, audio').forEach(function (player) { player.pause(); });
      }
      piece.hidden = !shown;
      if (shown) {
        fill(piece);
      }
    });
    document.querySelectorAll('[data-piece]').forEach(function (button) {
      const pressed = button.dataset.piece === id;
      button.setAttribute('aria-pressed', String(pressed));
      if (pressed) {
        button.scrollIntoView({ block: 'nearest' });
      }
    });
    mark(false);
  }

  function step(by) {
    const buttons = Array.from(document.querySelectorAll('[data-piece]'));
    const at = buttons.findIndex(function (one) { return one.getAttribute('aria-pressed') === 'true'; });
    const next = buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)];
    if (next) {
      next.focus();
      choose(next.dataset.piece);
      toTop();
    }
  }

  /* Where the list leaves little room for a file, the file gets it, as soon as it has a height. */
  let wantsRoom = null;

  function toTop() {
    wantsRoom = current();
    makeRoom();
  }

  function makeRoom() {
    const body = wantsRoom && wantsRoom === current() && wantsRoom.querySelector('[data-viewer-body]');
    if (body && body.clientHeight > 100) {
      wantsRoom = null;
      if (body.getBoundingClientRect().top > window.innerHeight / 2) {
        current().scrollIntoView({ block: 'start' });
      }
    }
  }

  /* ---- Viewers ---- */

  function fill(piece) {
    const body = piece.querySelector('[data-viewer-body]');
    if (!body || body.childElementCount > 0) {
      return;
    }
    const source = piece.dataset.source;
    const title = piece.dataset.title;
    switch (piece.dataset.viewer) {
      case 'image': return picture(body, source, title);
      case 'video':
      case 'audio': return player(body, piece.dataset.viewer, source, title);
      case 'text': return text(body, source, title);
      case 'pdf': return pages(body, source, title);
      default: return unreadable(body);
    }
  }

  function unreadable(body) {
    body.replaceChildren();
    const box = add(body, 'div', { role: 'alert', class: 'ts-score__offer' });
    add(box, 'p', {}, words.unreadable);
    add(box, 'button', { type: 'button', class: 'ts-button ts-button--secondary', 'data-code-it': '' }, words.codeIt);
  }

  function picture(body, source, title) {
    reachable(body, title);
    const sheet = add(body, 'div', { class: 'ts-sheet', 'data-page': '1' });
    const image = add(sheet, 'img', { src: source, alt: title });
    sheet.style.width = '100%';
    image.addEventListener('error', function () { unreadable(body); });
    image.addEventListener('load', function () { drawn(); });
  }

  function player(body, kind, source, title) {
    const element = add(body, kind, { src: source, controls: '', preload: 'metadata', 'aria-label': title });
    element.addEventListener('error', function () { unreadable(body); });
    element.addEventListener('ratechange', function () {
      body.closest('.ts-score__piece').querySelector('[data-speed]').value = String(element.playbackRate);
    });
  }

  function text(body, source, title) {
    const shown = add(body, 'pre', { tabindex: '0', 'aria-label': title, role: 'group', 'data-words': '' });
    fetch(source)
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (all) { shown.textContent = all; drawn(); })
      .catch(function () { unreadable(body); });
  }

  function reachable(body, title) {
    body.setAttribute('tabindex', '0');
    body.setAttribute('role', 'group');
    body.setAttribute('aria-label', title);
  }

  /* Pages of a PDF are drawn when they come into view. The evidence may not run anything, so the browser's own viewer cannot show it. */
  async function pages(body, source, title) {
    try {
      reachable(body, title);
      const base = page.dataset.pdf;
      const pdf = await import(base + 'build/pdf.mjs');
      pdf.GlobalWorkerOptions.workerSrc = base + 'build/pdf.worker.mjs';
      const file = await pdf.getDocument({
        url: source,
        isEvalSupported: false,
        standardFontDataUrl: base + 'web/standard_fonts/',
        cMapUrl: base + 'web/cmaps/',
        wasmUrl: base + 'web/wasm/',
      }).promise;
      body.document = { pdf: pdf, file: file };
      const seen = new IntersectionObserver(function (entries) {
        entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
          seen.unobserve(entry.target);
          draw(body, entry.target).catch(function () { unreadable(body); });
        });
      }, narrow.matches ? {} : { root: document.getElementById('evidence-pane'), rootMargin: AHEAD });
      const shape = (await file.getPage(1)).getViewport({ scale: 1 });
      for (let number = 1; number <= file.numPages; number++) {
        const sheet = add(body, 'div', { class: 'ts-sheet', 'data-page': number });
        add(sheet, 'canvas', { role: 'img', 'aria-label': say(words.page, number, file.numPages) });
        sheet.style.width = '100%';
        sheet.style.aspectRatio = shape.width + ' / ' + shape.height;
        seen.observe(sheet);
      }
      drawn();
    } catch (failure) {
      unreadable(body);
    }
  }

  async function draw(body, sheet) {
    const held = body.document;
    const leaf = await held.file.getPage(Number(sheet.dataset.page));
    const plain = leaf.getViewport({ scale: 1 });
    sheet.style.aspectRatio = plain.width + ' / ' + plain.height;
    const scale = sheet.clientWidth / plain.width;
    const sharp = Math.min(scale * Math.max(2, window.devicePixelRatio || 1), SHARPEST / Math.max(plain.width, plain.height));
    const viewport = leaf.getViewport({ scale: sharp });
    const canvas = sheet.querySelector('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    sheet.style.setProperty('--total-scale-factor', scale);
    await leaf.render({ canvas: canvas, canvasContext: canvas.getContext('2d'), viewport: viewport }).promise;
    if (!sheet.querySelector('.ts-sheet__words')) {
      const layer = add(sheet, 'div', { class: 'ts-sheet__words', 'data-words': '' });
      await new held.pdf.TextLayer({ textContentSource: await leaf.getTextContent(), container: layer, viewport: leaf.getViewport({ scale: scale }) }).render();
      drawn();
    }
  }

  /* Tells whoever shows citations that there is more to show them on. */
  function drawn() {
    makeRoom();
    document.dispatchEvent(new CustomEvent('evidence-drawn'));
  }

  function zoom(factor) {
    const piece = current();
    const body = piece && piece.querySelector('[data-viewer-body]');
    if (!body) {
      return;
    }
    body.querySelectorAll('.ts-sheet').forEach(function (sheet) {
      const percent = parseFloat(sheet.style.width) || 100;
      sheet.style.width = (factor === 'fit' ? 100 : Math.min(500, Math.max(25, percent * Number(factor)))) + '%';
      if (body.document && sheet.querySelector('.ts-sheet__words')) {
        draw(body, sheet);
      }
    });
  }

  /* ---- Players ---- */

  function playing() {
    const piece = current();
    return piece && piece.querySelector('video, audio');
  }

  function play(what) {
    const element = playing();
    if (!element) {
      return;
    }
    if (what === 'toggle') {
      if (element.paused) {
        element.play().catch(function () { element.pause(); });
      } else {
        element.pause();
      }
    } else {
      element.currentTime = Math.max(0, element.currentTime + (what === 'back' ? -STEP : STEP));
    }
  }

  function speed(by) {
    const element = playing();
    if (element) {
      const at = SPEEDS.indexOf(element.playbackRate);
      element.playbackRate = SPEEDS[Math.min(Math.max(at + by, 0), SPEEDS.length - 1)];
      return say(words.speed, element.playbackRate);
    }
    return null;
  }

  /* ---- Marking a region ---- */

  function mark(on) {
    page.classList.toggle('ts-score--marking', on);
    document.querySelectorAll('[data-mark]').forEach(function (button) { button.setAttribute('aria-pressed', String(on)); });
  }

  function isMarking() {
    return page.classList.contains('ts-score--marking');
  }

  function share(value, whole) {
    return Math.round(Math.min(Math.max(value / whole, 0), 1) * 10000) / 100;
  }

  page.addEventListener('pointerdown', function (event) {
    const sheet = event.target.closest('.ts-sheet');
    if (!sheet || !isMarking()) {
      return;
    }
    event.preventDefault();
    const frame = sheet.getBoundingClientRect();
    const box = add(sheet, 'div', { class: 'ts-sheet__mark' });
    const from = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    let region = null;
    function move(to) {
      const x = to.clientX - frame.left;
      const y = to.clientY - frame.top;
      const left = share(Math.min(x, from.x), frame.width);
      const top = share(Math.min(y, from.y), frame.height);
      region = {
        piece: sheet.closest('.ts-score__piece').dataset.id,
        page: Number(sheet.dataset.page),
        left: left,
        top: top,
        width: Math.round((share(Math.max(x, from.x), frame.width) - left) * 100) / 100,
        height: Math.round((share(Math.max(y, from.y), frame.height) - top) * 100) / 100,
      };
      place(box, region);
    }
    function end() {
      window.removeEventListener('pointermove', move);
      box.remove();
      mark(false);
      if (region && region.width > 0.5 && region.height > 0.5) {
        marked = region;
        document.dispatchEvent(new CustomEvent('evidence-marked'));
      }
    }
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end, { once: true });
    window.addEventListener('pointercancel', end, { once: true });
  });

  function place(box, region) {
    box.style.left = region.left + '%';
    box.style.top = region.top + '%';
    box.style.width = region.width + '%';
    box.style.height = region.height + '%';
  }

  /* ---- What may be cited, and showing it again ---- */

  /* The words that are selected within the piece that is shown, or null. */
  function quotation() {
    const selection = window.getSelection();
    const piece = current();
    const quote = selection.toString().replace(/\s+/g, ' ').trim();
    if (!piece || !quote || !piece.contains(selection.anchorNode)) {
      return null;
    }
    const holder = selection.anchorNode.parentElement && selection.anchorNode.parentElement.closest('.ts-sheet');
    return { quote: quote.slice(0, 2000), page: holder ? Number(holder.dataset.page) : null };
  }

  function region() {
    const piece = current();
    return piece && marked && marked.piece === piece.dataset.id ? marked : null;
  }

  /* The page that takes most of the pane. */
  function pageInView() {
    const piece = current();
    const middle = window.innerHeight / 2;
    const sheets = piece ? Array.from(piece.querySelectorAll('.ts-sheet')) : [];
    const found = sheets.find(function (sheet) { return sheet.getBoundingClientRect().bottom > middle; });
    return found ? Number(found.dataset.page) : 1;
  }

  function show(place) {
    choose('piece-' + place.pieceId);
    const piece = document.getElementById('piece-' + place.pieceId);
    if (!piece) {
      return;
    }
    const body = piece.querySelector('[data-viewer-body]') || piece;
    const sheet = place.page && piece.querySelector('.ts-sheet[data-page="' + place.page + '"]');
    const element = piece.querySelector('video, audio');
    (sheet || piece).scrollIntoView({ block: 'start' });
    if (place.kind === 'TIME' && element) {
      element.currentTime = place.seconds;
      element.focus();
    } else {
      if (place.kind === 'TEXT') {
        select(sheet || piece, place.quote);
      }
      const target = body.hasAttribute('tabindex') ? body : document.getElementById('evidence-pane');
      target.focus({ preventScroll: true });
    }
  }

  function select(within, quote) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i++) {
        const sign = /\s/.test(node.data[i]) ? ' ' : node.data[i];
        if (sign !== ' ') {
          all += sign;
          nodes.push([node, i]);
        }
      }
    }
    const wanted = quote.replace(/\s+/g, '');
    const at = all.indexOf(wanted);
    if (at >= 0) {
      const range = document.createRange();
      range.setStart(nodes[at][0], nodes[at][1]);
      range.setEnd(nodes[at + wanted.length - 1][0], nodes[at + wanted.length - 1][1] + 1);
      window.getSelection().removeAllRanges();
      window.getSelection().addRange(range);
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    }
  }

  /* Frames around the regions that are cited. */
  function outline(annotations) {
    document.querySelectorAll('.ts-sheet__cited').forEach(function (box) { box.remove(); });
    annotations.filter(function (one) { return one.kind === 'REGION'; }).forEach(function (one) {
      const sheet = document.querySelector('#piece-' + CSS.escape(one.pieceId) + ' .ts-sheet[data-page="' + one.page + '"]');
      if (sheet) {
        place(add(sheet, 'div', { class: 'ts-sheet__cited', 'aria-hidden': 'true' }), one);
      }
    });
  }

  return {
    add: add, say: say, current: current, choose: choose, toTop: toTop, step: step, zoom: zoom, playing: playing, play: play, speed: speed,
    mark: mark, isMarking: isMarking, quotation: quotation, region: region, pageInView: pageInView, show: show, outline: outline,
    forgetRegion: function () { marked = null; },
  };
})();
