// The answer follows the typing, and texts are copied at a press. Without this file the button asks, and a text is selected at one click.
'use strict';

const PAUSE = 180, PATIENCE = 200;
const form = document.querySelector('#conditions');
const sheet = document.querySelector('#sheet');
let timer, asked, shown = new URL(location.href).search;

offerCopies();
form.addEventListener('input', event => later(event.target.matches('select, [type=checkbox]') ? 0 : PAUSE));
// A step back to other conditions; one within the page changes nothing.
addEventListener('popstate', () => { if (location.search !== shown) location.reload(); });

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
}

// What is asked is the page that the button asks for, from the same server; only its answer is put in place.
async function ask() {
  const filled = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  const search = '?' + new URLSearchParams(filled);
  asked?.abort();
  const mine = asked = new AbortController();
  const waiting = setTimeout(() => wait(true), PATIENCE);
  sheet.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch('/' + search, { signal: mine.signal, headers: { Accept: 'text/html' } });
    const text = await response.text();
    if (mine.signal.aborted) return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (!response.ok || !page.querySelector('#conditions')) throw new Error(response.status);
    put(page);
    const address = new URL(response.url);
    if (address.search !== shown) history.replaceState(null, '', address.pathname + address.search + location.hash);
    shown = address.search;
  } catch (fault) {
    if (fault.name !== 'AbortError') fail();
  } finally {
    clearTimeout(waiting);
    if (asked === mine) {
      wait(false);
      sheet.removeAttribute('aria-busy');
    }
  }
}

function put(page) {
  document.title = page.title;
  page.querySelectorAll('[autofocus]').forEach(box => box.removeAttribute('autofocus'));
  for (const id of ['sheet', 'brief', 'wrong']) swap(document.getElementById(id), page.getElementById(id));
  document.querySelector('.lang a')?.setAttribute('href', page.querySelector('.lang a')?.getAttribute('href'));
  for (const field of page.querySelectorAll('#conditions .field[id]')) follow(document.getElementById(field.id), field);
  for (const fold of page.querySelectorAll('#conditions details[id]')) {
    const here = document.getElementById(fold.id);
    here.querySelector('summary span').textContent = fold.querySelector('summary span').textContent;
    if (fold.open) here.open = true;
  }
  offerCopies();
}

function swap(old, fresh) {
  old.replaceChildren(...fresh.childNodes);
}

// A field keeps what is typed into it and where the caret stands; its choices, its error and its marks are those of the answer.
function follow(here, fresh) {
  if (!here) return;
  here.className = fresh.className;
  here.querySelectorAll(':scope > .error').forEach(error => error.remove());
  const errors = fresh.querySelectorAll(':scope > .error');
  const hint = here.querySelector(':scope > .hint');
  if (hint) hint.before(...errors); else here.append(...errors);
  const control = here.querySelector('input, select'), other = fresh.querySelector('input, select');
  for (const name of ['aria-invalid', 'aria-describedby']) {
    if (other.hasAttribute(name)) control.setAttribute(name, other.getAttribute(name)); else control.removeAttribute(name);
  }
  if (control.matches('select') && control !== document.activeElement && control.innerHTML !== other.innerHTML) {
    control.innerHTML = other.innerHTML;
    control.value = other.value;
  }
}

// The old answer stays, in the second ink, until the new one is there.
function wait(isLong) {
  sheet.classList.toggle('stale', isLong);
  sheet.querySelector('progress')?.remove();
  if (!isLong) return;
  const line = document.createElement('progress');
  line.setAttribute('aria-label', sheet.dataset.busy);
  sheet.prepend(line);
}

function fail() {
  document.querySelector('#failed')?.remove();
  const box = document.createElement('p');
  box.id = 'failed';
  box.className = 'line alert';
  box.setAttribute('role', 'alert');
  box.textContent = sheet.dataset.failed;
  sheet.prepend(box);
}

function offerCopies() {
  for (const box of document.querySelectorAll('pre[data-copy]:not([data-offered])')) {
    const button = document.createElement('button');
    const said = document.createElement('span');
    box.dataset.offered = '';
    button.type = 'button';
    button.className = 'small';
    button.textContent = box.dataset.copy;
    said.className = 'vh';
    said.setAttribute('role', 'status');
    said.setAttribute('aria-live', 'polite');
    box.previousElementSibling.append(button, said);
    button.addEventListener('click', async () => {
      said.textContent = '';
      if (!await copied(box)) return;
      said.textContent = button.textContent = box.dataset.copied;
    });
  }
}

// A browser has a clipboard only for pages over https or of this machine; elsewhere the selected text is copied as by hand.
async function copied(box) {
  try {
    await navigator.clipboard.writeText(box.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(box);
    return document.execCommand('copy');
  }
}
