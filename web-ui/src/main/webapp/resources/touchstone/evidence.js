/* Shows evidence in place on the calibration pages. What was uploaded may run nothing, so a PDF is drawn page by page when it comes into view. */
(function () {
  'use strict';

  function add(parent, name, attributes) {
    const element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    parent.appendChild(element);
    return element;
  }

  function unreadable(body) {
    body.replaceChildren();
    add(body, 'p', { role: 'status' }).textContent = body.dataset.textUnreadable;
  }

  function fill(body) {
    const source = body.dataset.source;
    const kind = body.dataset.viewer;
    if (kind === 'image') {
      const image = add(body, 'img', { src: source, alt: body.dataset.title });
      image.style.width = '100%';
      image.addEventListener('error', function () { unreadable(body); });
    } else if (kind === 'video' || kind === 'audio') {
      add(body, kind, { src: source, controls: '', preload: 'metadata', 'aria-label': body.dataset.title })
        .addEventListener('error', function () { unreadable(body); });
    } else if (kind === 'text') {
      const words = add(body, 'pre', { tabindex: '0' });
      fetch(source)
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
        .then(function (all) { words.textContent = all; })
        .catch(function () { unreadable(body); });
    } else if (kind === 'pdf') {
      pages(body, source).catch(function () { unreadable(body); });
    }
  }

  async function pages(body, source) {
    const home = body.dataset.pdf;
    const pdf = await import(home + 'build/pdf.mjs');
    pdf.GlobalWorkerOptions.workerSrc = home + 'build/pdf.worker.mjs';
    const file = await pdf.getDocument({
      url: source,
      isEvalSupported: false,
      standardFontDataUrl: home + 'web/standard_fonts/',
      cMapUrl: home + 'web/cmaps/',
      wasmUrl: home + 'web/wasm/',
    }).promise;
    const width = Math.max(240, body.clientWidth - 4);
    for (let number = 1; number <= file.numPages; number++) {
      const sheet = await file.getPage(number);
      const viewport = sheet.getViewport({ scale: 2 * width / sheet.getViewport({ scale: 1 }).width });
      const words = await sheet.getTextContent();
      const canvas = add(body, 'canvas', {
        role: 'img',
        width: viewport.width,
        height: viewport.height,
        'aria-label': words.items.map(function (item) { return item.str; }).join(' ').slice(0, 20000) ||
          body.dataset.title + ', ' + number + ' / ' + file.numPages,
      });
      canvas.style.width = '100%';
      await sheet.render({ canvas: canvas, canvasContext: canvas.getContext('2d'), viewport: viewport }).promise;
    }
  }

  const seen = new IntersectionObserver(function (entries) {
    entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
      seen.unobserve(entry.target);
      fill(entry.target);
    });
  });
  document.querySelectorAll('[data-viewer]').forEach(function (body) {
    body.style.minHeight = '1px';
    seen.observe(body);
  });
})();
