/* Lets readers choose among the events of a page; the address keeps the choice, and the drawing goes with it.
   Without it, each choice is a link to a page of its own. */
(function () {
  'use strict';
  var panel = document.getElementById('facets');
  var list = document.getElementById('events');
  if (!panel || !list) {
    return;
  }
  var events = all(list, '.ev');
  var boxes = [];

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  /* Choices of one kind widen each other, choices of different kinds narrow each other. */
  all(panel, 'ul').forEach(function (group, kind) {
    var heading = group.previousElementSibling;
    heading.id = 'facets-' + kind;
    group.setAttribute('aria-labelledby', heading.id);
    all(group, '[data-facet]').forEach(function (item) {
      var box = document.createElement('input');
      box.type = 'checkbox';
      var link = item.querySelector('a');
      box.setAttribute('aria-label', link.textContent);
      if (link.lang) {
        box.lang = link.lang;
      }
      box.addEventListener('change', function () {
        location.hash = 'f=' + chosen().map(function (one) { return encodeURIComponent(one.key); }).join(',');
      });
      item.removeAttribute('role');
      item.insertBefore(box, item.firstChild);
      boxes.push({ key: item.getAttribute('data-facet'), kind: kind, box: box });
    });
  });

  var bar = document.createElement('div');
  var status = document.createElement('p');
  var clear = document.createElement('button');
  bar.className = 'chosen';
  /* Words are told only if they come into an element that was there before. */
  status.setAttribute('role', 'status');
  clear.type = 'button';
  clear.hidden = true;
  clear.textContent = panel.getAttribute('data-clear');
  clear.addEventListener('click', function () {
    location.hash = 'f=';
    status.tabIndex = -1;
    status.focus();
  });
  bar.appendChild(status);
  bar.appendChild(clear);
  list.insertBefore(bar, list.firstChild);

  function chosen() {
    return boxes.filter(function (one) { return one.box.checked; });
  }

  function matches(event, choices) {
    var facets = event.getAttribute('data-facets').split(' ');
    return choices.every(function (one) {
      return choices.some(function (other) {
        return other.kind === one.kind && facets.indexOf(other.key) >= 0;
      });
    });
  }

  function tell(shown, choices) {
    var words = choices.length === 0 ? 'data-none' : shown === 1 ? 'data-one' : 'data-many';
    if (!status.textContent && choices.length === 0) {
      return;
    }
    clear.hidden = choices.length === 0;
    status.textContent = panel.getAttribute(words).replace('{n}', shown).replace('{all}', events.length);
  }

  /* What is not chosen pales in the drawing; events without room in it are counted anew. */
  function draw(isHidden) {
    all(document, '.scale [data-event]').forEach(function (part) {
      part.classList.toggle('off', isHidden[part.getAttribute('data-event')] === true);
    });
    all(document, '.scale [data-events]').forEach(function (more) {
      var shown = more.getAttribute('data-events').split(' ').filter(function (id) { return !isHidden[id]; });
      more.textContent = shown.length ? '+' + shown.length : '';
    });
  }

  function show() {
    var hash = location.hash;
    if (hash && hash.indexOf('#f=') !== 0) {
      return;
    }
    var keys = hash.slice(3).split(',');
    boxes.forEach(function (one) {
      one.box.checked = keys.indexOf(encodeURIComponent(one.key)) >= 0;
    });
    var choices = chosen();
    var shown = 0;
    var isHidden = {};
    events.forEach(function (event) {
      event.hidden = !matches(event, choices);
      isHidden[event.id] = event.hidden;
      shown += event.hidden ? 0 : 1;
    });
    all(panel, 'details').forEach(function (fold) {
      fold.open = fold.open || fold.querySelector(':checked') !== null;
    });
    all(list, '.evs').forEach(function (group) {
      var isEmpty = !group.querySelector('.ev:not([hidden])');
      group.hidden = isEmpty;
      group.previousElementSibling.hidden = isEmpty;
    });
    draw(isHidden);
    tell(shown, choices);
  }

  window.addEventListener('hashchange', show);
  show();
})();
