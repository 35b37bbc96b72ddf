/* Citations and the comment bank of the scoring page. */
window.touchstoneNotes = (function () {
  'use strict';
  const page = document.getElementById('score');
  if (!page) {
    return null;
  }
  const evidence = window.touchstoneEvidence;
  const add = evidence.add;
  const say = evidence.say;
  const words = document.getElementById('words').dataset;
  const byId = function (id) { return document.getElementById(id); };
  const whole = { left: 0, top: 0, width: 100, height: 100 };
  let notes = [];
  let bank = [];
  let editing = null; // the citation that is being changed
  let criterion = null; // whose comment the bank is open for

  function fetchJson(address) {
    return fetch(page.dataset.api + address, { headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : []; })
      .catch(function () { return []; });
  }

  function load() {
    fetchJson('claims/' + page.dataset.claim + '/annotations').then(showNotes);
    fetchJson('comment-bank?claim=' + page.dataset.claim).then(function (all) { bank = all; });
  }

  function fieldset(id) {
    return document.querySelector('fieldset[data-criterion="' + CSS.escape(id) + '"]');
  }

  function clock(seconds) {
    const whole = Math.floor(seconds);
    return Math.floor(whole / 60) + ':' + String(whole % 60).padStart(2, '0');
  }

  /* ---- Citations ---- */

  function placeOf(one) {
    switch (one.kind) {
      case 'TEXT': return say(words.noteText, one.quote.length > 90 ? one.quote.slice(0, 90) + '…' : one.quote);
      case 'REGION': return say(words.noteRegion, one.page);
      case 'TIME': return say(words.noteTime, clock(one.seconds));
      default: return words.notePiece;
    }
  }

  function titleOf(pieceId) {
    const piece = byId('piece-' + pieceId);
    return piece ? piece.dataset.title : '';
  }

  function showNotes(all) {
    notes = all;
    document.querySelectorAll('[data-notes]').forEach(function (list) {
      const own = notes.filter(function (one) { return one.criterionId === list.closest('fieldset').dataset.criterion; });
      list.replaceChildren();
      list.hidden = own.length === 0;
      own.forEach(function (one) {
        const item = add(list, 'li', {});
        const label = titleOf(one.pieceId) + ', ' + placeOf(one);
        add(item, 'button', { type: 'button', class: 'ts-link', 'data-note-go': one.id, 'aria-label': say(words.noteGo, label) }, label);
        if (one.note) {
          add(item, 'p', { class: 'ts-pre' }, one.note);
        }
        add(item, 'button', { type: 'button', class: 'ts-button ts-button--plain ts-small', 'data-note-change': one.id, 'aria-label': words.noteChange + ': ' + label }, words.noteChange);
        add(item, 'button', { type: 'button', class: 'ts-button ts-button--plain ts-small', 'data-note-remove': one.id, 'aria-label': words.noteRemove + ': ' + label }, words.noteRemove);
      });
    });
    evidence.outline(notes);
  }

  function option(kind, text) {
    const one = add(byId('cite-what'), 'option', { value: kind }, text);
    return one;
  }

  function cite() {
    const piece = evidence.current();
    if (!piece) {
      return;
    }
    editing = null;
    const quote = evidence.quotation();
    const region = evidence.region();
    const player = evidence.playing();
    const viewer = piece.dataset.viewer;
    byId('cite-what').replaceChildren();
    if (quote) {
      option('TEXT', words.citeText);
    }
    if (region) {
      option('REGION', say(words.citeRegion, region.page));
    }
    if (player) {
      option('TIME', words.citeTime);
    }
    if (viewer === 'pdf') {
      option('PAGE', words.citePage);
    } else if (viewer === 'image') {
      option('PAGE', words.citeImage);
    }
    option('PIECE', words.citePiece);
    byId('cite-what').disabled = false;
    byId('cite-page').value = evidence.pageInView();
    byId('cite-time').value = player ? clock(player.currentTime) : '';
    byId('cite-quote').textContent = quote ? quote.quote : '';
    byId('cite-note').value = '';
    byId('cite').found = { quote: quote, region: region, piece: piece };
    const here = document.activeElement && document.activeElement.closest('fieldset[data-criterion]');
    byId('cite-criterion').value = (here || lastCriterion()).dataset.criterion;
    open(piece.dataset.title);
  }

  function change(id) {
    editing = notes.find(function (one) { return one.id === id; });
    byId('cite-what').replaceChildren();
    option('KEPT', placeOf(editing));
    byId('cite-what').disabled = true;
    byId('cite-quote').textContent = '';
    byId('cite-criterion').value = editing.criterionId;
    byId('cite-note').value = editing.note || '';
    open(titleOf(editing.pieceId));
  }

  function open(title) {
    if (player()) {
      player().pause();
    }
    byId('cite-source').textContent = title;
    showFields();
    byId('cite-dialog').showModal();
    (byId('cite-what').disabled ? byId('cite-criterion') : byId('cite-what')).focus();
  }

  function player() {
    return evidence.playing();
  }

  function showFields() {
    const what = byId('cite-what').value;
    byId('cite-page-field').hidden = what !== 'PAGE' || byId('cite').found && byId('cite').found.piece.dataset.viewer === 'image';
    byId('cite-time-field').hidden = what !== 'TIME';
    byId('cite-quote').hidden = what !== 'TEXT';
  }

  function seconds(text) {
    return text.split(':').reduce(function (sum, part) { return sum * 60 + (parseFloat(part) || 0); }, 0);
  }

  function saveCitation() {
    const sent = { criterionId: byId('cite-criterion').value, note: byId('cite-note').value };
    if (editing) {
      window.touchstoneNoteChange([{ name: 'annotation', value: editing.id }, { name: 'sent', value: JSON.stringify(sent) }]);
      return;
    }
    const found = byId('cite').found;
    sent.pieceId = found.piece.dataset.id;
    sent.kind = byId('cite-what').value;
    if (sent.kind === 'TEXT') {
      Object.assign(sent, found.quote);
    } else if (sent.kind === 'REGION') {
      Object.assign(sent, { page: found.region.page, left: found.region.left, top: found.region.top, width: found.region.width, height: found.region.height });
    } else if (sent.kind === 'PAGE') {
      Object.assign(sent, whole, { kind: 'REGION', page: Number(byId('cite-page').value) || 1 });
    } else if (sent.kind === 'TIME') {
      sent.seconds = seconds(byId('cite-time').value);
    }
    evidence.forgetRegion();
    window.touchstoneNote([{ name: 'sent', value: JSON.stringify(sent) }]);
  }

  /* The criterion that was worked on last, else the first. */
  let last = null;
  document.addEventListener('focusin', function (event) {
    last = event.target.closest('fieldset[data-criterion]') || last;
  });

  function lastCriterion() {
    return last || document.querySelector('fieldset[data-criterion]');
  }

  /* ---- Comment bank ---- */

  function openBank(here) {
    criterion = here;
    byId('bank-criterion').textContent = criterion.dataset.title;
    byId('bank-search').value = '';
    showBank();
    byId('bank-dialog').showModal();
    byId('bank-search').focus();
  }

  function fitting() {
    const wanted = byId('bank-search').value.trim().toLowerCase();
    return bank.filter(function (one) {
      return one.criterionId === criterion.dataset.criterion && one.text.toLowerCase().includes(wanted);
    });
  }

  function showBank() {
    const list = byId('bank-list');
    list.replaceChildren();
    const all = fitting();
    if (all.length === 0) {
      add(list, 'li', { class: 'ts-muted' }, words.bankEmpty);
    }
    all.forEach(function (one) {
      const item = add(list, 'li', {});
      const about = [one.state === 'SHARED' ? words.bankShared : one.state === 'PROPOSED' ? words.bankProposed : words.bankOwn];
      if (one.uses > 0) {
        about.push(say(words.bankUses, one.uses));
      }
      if (one.tried > 0) {
        about.push(say(words.bankPassed, one.passed, one.tried));
      }
      const button = add(item, 'button', { type: 'button', class: 'ts-score__choice', 'data-bank-use': one.id });
      add(button, 'span', {}, one.text);
      add(button, 'span', { class: 'ts-muted ts-small' }, about.join('; '));
      if (one.isOwn && one.state !== 'SHARED') {
        if (one.state === 'PERSONAL') {
          add(item, 'button', { type: 'button', class: 'ts-button ts-button--plain ts-small', 'data-bank-propose': one.id }, words.bankPropose);
        }
        add(item, 'button', { type: 'button', class: 'ts-button ts-button--plain ts-small', 'data-bank-remove': one.id }, words.bankRemove);
      }
    });
  }

  function use(id) {
    const chosen = bank.find(function (one) { return one.id === id; });
    const field = criterion.querySelector('textarea');
    const before = field.value.slice(0, field.selectionStart);
    const after = field.value.slice(field.selectionEnd);
    const text = before + (before && !/\s$/.test(before) ? ' ' : '') + chosen.text;
    field.value = text + (after && !/^\s/.test(after) ? ' ' : '') + after;
    byId('bank-dialog').close();
    field.focus();
    field.setSelectionRange(text.length, text.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    window.touchstoneUse([{ name: 'comment', value: id }, { name: 'criterion', value: criterion.dataset.criterion }]);
  }

  function keep(here, announce) {
    const text = here.querySelector('textarea').value.trim();
    if (!text) {
      announce(words.bankNothing);
      here.querySelector('textarea').focus();
      return;
    }
    window.touchstoneKeep([{ name: 'criterion', value: here.dataset.criterion }, { name: 'text', value: text }]);
  }

  byId('cite-what').addEventListener('change', showFields);
  byId('cite').addEventListener('submit', saveCitation);
  byId('bank-search').addEventListener('input', showBank);
  byId('bank-search').addEventListener('keydown', function (event) {
    const first = fitting()[0];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      use(first.id);
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      byId('bank-list').querySelector('[data-bank-use]').focus();
    }
  });
  byId('bank-list').addEventListener('keydown', function (event) {
    const choices = Array.from(byId('bank-list').querySelectorAll('[data-bank-use]'));
    const at = choices.indexOf(event.target);
    if (at >= 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      (choices[at + (event.key === 'ArrowDown' ? 1 : -1)] || byId('bank-search')).focus();
    }
  });
  byId('bank-list').addEventListener('click', function (event) {
    const data = event.target.closest('button') ? event.target.closest('button').dataset : {};
    if (data.bankUse) {
      use(data.bankUse);
    } else if (data.bankPropose) {
      window.touchstonePropose([{ name: 'comment', value: data.bankPropose }]);
    } else if (data.bankRemove) {
      window.touchstoneForget([{ name: 'comment', value: data.bankRemove }]);
    }
  });
  document.addEventListener('evidence-drawn', function () { evidence.outline(notes); });
  document.addEventListener('evidence-marked', cite);

  return {
    load: load, cite: cite, change: change, openBank: openBank, keep: keep, lastCriterion: lastCriterion, showNotes: showNotes,
    go: function (id) { evidence.show(notes.find(function (one) { return one.id === id; })); },
    remove: function (id) { window.touchstoneNoteRemove([{ name: 'annotation', value: id }]); },
    takeBank: function (all) {
      bank = all;
      if (byId('bank-dialog').open) {
        showBank();
      }
    },
  };
})();
