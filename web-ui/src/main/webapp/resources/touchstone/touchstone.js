/* Behaviour that every page shares. Pages work without it, with less comfort. */
(function () {
  'use strict';

  /* A menu closes on Escape and when the focus or a click goes elsewhere. */
  function closeMenus(except) {
    document.querySelectorAll('details.ts-menu[open]').forEach(function (menu) {
      if (menu !== except) {
        menu.removeAttribute('open');
      }
    });
  }
  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.ts-menu'));
  });
  document.addEventListener('focusin', function (event) {
    closeMenus(event.target.closest('details.ts-menu'));
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    var menu = document.querySelector('details.ts-menu[open]');
    if (menu) {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    }
  });

  /* What cannot be undone is confirmed: data-confirm holds the consequence in words. */
  document.addEventListener(
    'click',
    function (event) {
      var button = event.target.closest('[data-confirm]');
      var dialog = document.getElementById('ts-confirm');
      if (!button || !dialog || button.dataset.confirmed) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      var yes = dialog.querySelector('[data-answer=yes]');
      dialog.querySelector('p').textContent = button.dataset.confirm;
      yes.textContent = button.value || button.textContent;
      dialog.onclick = function (answer) {
        var chosen = answer.target.closest('[data-answer]');
        if (!chosen) {
          return;
        }
        dialog.close();
        button.focus();
        if (chosen === yes) {
          button.dataset.confirmed = 'true';
          button.click();
          delete button.dataset.confirmed;
        }
      };
      dialog.showModal();
      dialog.querySelector('[data-answer=no]').focus();
    },
    true
  );

  /* A button waits visibly and works once, whichever way the form is sent. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.tsSent) {
      event.preventDefault();
      return;
    }
    form.dataset.tsSent = 'true';
    if (event.submitter) {
      event.submitter.setAttribute('aria-busy', 'true');
    }
  });
  /* Coming back by the browser's own button finds the form usable again. */
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-ts-sent]').forEach(function (form) {
      delete form.dataset.tsSent;
    });
    document.querySelectorAll('[aria-busy="true"]').forEach(function (button) {
      button.removeAttribute('aria-busy');
    });
  });

  /* The summary of what to mend takes the focus, so that nobody searches for it. */
  function showSummary() {
    var summary = document.querySelector('.ts-summary[data-errors]');
    if (summary && !summary.dataset.shown) {
      summary.dataset.shown = 'true';
      summary.focus();
    }
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('.ts-summary a[data-for]');
    var field = link && document.getElementById(link.dataset.for);
    if (field) {
      event.preventDefault();
      var control = field.matches('input,select,textarea')
        ? field
        : field.querySelector('input:not([type=hidden]),select,textarea,button') || field;
      control.focus();
      control.scrollIntoView({ block: 'center' });
    }
  });

  /* Words are counted as the server counts them: runs of characters that are not white space. */
  function count(area) {
    var words = (area.value.match(/\S+/g) || []).length;
    var output = document.getElementById(area.dataset.words);
    if (!output) {
      return;
    }
    var least = Number(area.dataset.minimumWords) || 0;
    var most = Number(area.dataset.maximumWords) || 0;
    output.querySelector('[data-count]').textContent = words.toLocaleString('en-US');
    output.classList.toggle('ts-words--off', words > 0 && (words < least || (most > 0 && words > most)));
  }
  document.addEventListener('input', function (event) {
    if (event.target.dataset && event.target.dataset.words) {
      count(event.target);
    }
  });

  /* On a narrow screen a row becomes a card: each value needs the name of its column, and a cell without one is left out. */
  function nameCells() {
    document.querySelectorAll('table.ts-table').forEach(function (table) {
      var names = Array.prototype.map.call(table.querySelectorAll('thead tr:last-child th'), function (th) {
        return th.textContent.trim();
      });
      table.querySelectorAll('tbody tr').forEach(function (row) {
        Array.prototype.forEach.call(row.cells, function (cell, i) {
          if (cell.tagName === 'TD' && cell.colSpan === 1 && names[i] && !cell.hasAttribute('data-label')) {
            cell.setAttribute('data-label', names[i]);
          }
          cell.classList.toggle(
            'ts-blank',
            !cell.textContent.trim() && !cell.querySelector('input:not([type=hidden]),select,textarea,button,img,svg')
          );
        });
      });
    });
  }

  function ready() {
    nameCells();
    document.querySelectorAll('textarea[data-words]').forEach(count);
    showSummary();
  }
  document.addEventListener('DOMContentLoaded', function () {
    ready();
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', ready);
    }
    if (window.faces && window.faces.ajax) {
      window.faces.ajax.addOnEvent(function (data) {
        if (data.status === 'success') {
          ready();
        }
      });
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
