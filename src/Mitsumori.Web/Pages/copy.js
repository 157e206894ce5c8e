// Gives every question a button that copies it. Without this file the box is still selected at one click.
'use strict';

for (const box of document.querySelectorAll('.ask')) {
  const button = document.createElement('button');
  const said = document.createElement('span');
  const row = document.createElement('p');
  button.type = 'button';
  button.className = 'small';
  button.textContent = box.dataset.copy;
  said.className = 'note';
  said.setAttribute('role', 'status');
  said.setAttribute('aria-live', 'polite');
  row.className = 'copy';
  row.append(button, said);
  box.after(row);

  button.addEventListener('click', async () => {
    said.textContent = '';
    said.textContent = await copied(box) ? box.dataset.copied : '';
  });
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
