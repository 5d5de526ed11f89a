/* Lets readers choose among the events of a page. Without it, each choice is a link to a page of its own. */
(function () {
  'use strict';
  var panel = document.getElementById('facets');
  var list = document.getElementById('events');
  if (!panel || !list) {
    return;
  }
  var events = Array.prototype.slice.call(list.querySelectorAll('.ev'));
  var boxes = [];

  /* Choices of one kind widen each other, choices of different kinds narrow each other. */
  Array.prototype.forEach.call(panel.querySelectorAll('ul'), function (group, kind) {
    var heading = group.previousElementSibling;
    heading.id = 'facets-' + kind;
    group.setAttribute('aria-labelledby', heading.id);
    Array.prototype.forEach.call(group.querySelectorAll('[data-facet]'), function (item) {
      var box = document.createElement('input');
      box.type = 'checkbox';
      box.setAttribute('aria-label', item.querySelector('a').textContent);
      box.addEventListener('change', function () {
        location.hash = 'f=' + chosen().map(function (one) { return one.key; }).join(',');
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
  bar.hidden = true;
  status.setAttribute('role', 'status');
  clear.type = 'button';
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
    var text = panel.getAttribute(words).replace('{n}', shown).replace('{all}', events.length);
    if (bar.hidden && choices.length === 0) {
      return;
    }
    bar.hidden = false;
    clear.hidden = choices.length === 0;
    status.textContent = text;
  }

  function show() {
    var hash = location.hash;
    if (hash && hash.indexOf('#f=') !== 0) {
      return;
    }
    var keys = decodeURIComponent(hash.slice(3)).split(',');
    boxes.forEach(function (one) { one.box.checked = keys.indexOf(one.key) >= 0; });
    var choices = chosen();
    var shown = 0;
    events.forEach(function (event) {
      event.hidden = !matches(event, choices);
      shown += event.hidden ? 0 : 1;
    });
    Array.prototype.forEach.call(list.querySelectorAll('.evs'), function (group) {
      var isEmpty = !group.querySelector('.ev:not([hidden])');
      group.hidden = isEmpty;
      group.previousElementSibling.hidden = isEmpty;
    });
    tell(shown, choices);
  }

  window.addEventListener('hashchange', show);
  show();
})();
