namespace Mitsumori.Browser.Tests;

/// <summary>What is asked of a page within the browser.</summary>
internal static class Scripts
{
    /// <summary>Texts whose contrast with what lies behind them is below 4.5 (WCAG 2.2 AA), each with its ratio.</summary>
    public const string FaintTexts = """
        () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
            .getContext('2d', { willReadFrequently: true });
          const rgba = colour => {
            canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data];
          };
          const light = c => {
            const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const behind = element => {
            for (let e = element; e; e = e.parentElement) {
              const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c;
            }
            return [255, 255, 255, 255];
          };
          const faint = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement, text = walk.currentNode.textContent.trim();
            if (!text || !element.checkVisibility() || element.closest('title, desc, symbol, option, .vh')) continue;
            const style = getComputedStyle(element), ink = rgba(element.closest('svg') ? style.fill : style.color);
            const [a, b] = [light(ink), light(behind(element))].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) faint.push(
              `${ratio.toFixed(2)} ${element.tagName}.${element.className.baseVal ?? element.className}: ${text.slice(0, 40)}`);
          }
          return faint;
        }
        """;

    /// <summary>Codes of Regions that stand on two lines.</summary>
    public const string BrokenCodes = """
        () => {
          const broken = [], code = /(?<![\w./-])[a-z]{2}(-[a-z]+)+-[0-9](?![\w/-])/g;
          const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const node = walk.currentNode, range = document.createRange();
            if (!node.parentElement.checkVisibility() || node.parentElement.closest('.id, pre, option, svg')) continue;
            for (const found of node.textContent.matchAll(code)) {
              range.setStart(node, found.index); range.setEnd(node, found.index + found[0].length);
              const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
              if (lines.size > 1) broken.push(`${found[0]} in ${node.parentElement.tagName}: ${node.textContent.trim().slice(0, 60)}`);
            }
          }
          return broken;
        }
        """;

    /// <summary>What a screen reader or the policy would trip over.</summary>
    public const string Faults = """
        () => {
          const faults = [], all = query => [...document.querySelectorAll(query)];
          const only = (query, count) => {
            if (all(query).length !== count) faults.push(`${query}: ${all(query).length} instead of ${count}`);
          };
          only('h1', 1); only('main', 1); only('body > header', 1); only('body > footer', 1); only('header nav[aria-label]', 1);
          only('[style]', 0); only('style', 0); only('script', all('#conditions').length);
          all('script').forEach(e => {
            if (!/^\/page\.js\?v=[0-9a-f]{12}$/.test(e.getAttribute('src')) || e.textContent || !e.defer)
              faults.push(`a script that is not the one: ${e.outerHTML.slice(0, 80)}`);
          });
          all('*').forEach(e => [...e.attributes]
            .filter(a => a.name.startsWith('on') || /^\s*javascript:/i.test(a.value))
            .forEach(a => faults.push(`${a.name} in ${e.tagName}`)));
          const ids = all('[id]').map(e => e.id);
          ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push(`the id ${id} stands twice`));
          all('[aria-labelledby], [aria-describedby]').forEach(e => ['aria-labelledby', 'aria-describedby'].forEach(name =>
            (e.getAttribute(name) ?? '').split(' ').filter(Boolean).forEach(id => {
              if (!document.getElementById(id)) faults.push(`${name} leads to no ${id}`);
            })));
          all('input:not([type=hidden]), select, textarea').forEach(e => { if (!e.labels?.length) faults.push(`no label: ${e.name}`); });
          all('form').forEach(e => {
            if (!e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby')) faults.push('a form without a name');
          });
          all('a, button').forEach(e => { if (!e.textContent.trim()) faults.push(`nothing to read: ${e.outerHTML.slice(0, 60)}`); });
          all('svg').forEach(e => {
            if (!e.closest('[aria-hidden=true]') && !e.querySelector(':scope > title')) faults.push('a picture without a title');
          });
          all('table').forEach(e => { if (!e.querySelector('thead th[scope=col]')) faults.push('a table without heads'); });
          let last = 1;
          all('main h1, main h2, main h3').forEach(e => {
            const level = +e.tagName[1];
            if (level > last + 1) faults.push(`${e.tagName} after H${last}: ${e.textContent}`);
            last = level;
          });
          all('a[href], button, summary, input:not([type=hidden]), select')
            .filter(e => e.checkVisibility() && !e.closest('td, th, p, li, dd, .skip'))
            .forEach(e => {
              const box = (e.closest('label') ?? e).getBoundingClientRect();
              if (box.height < 24) faults.push(`low target, ${box.height}: ${e.outerHTML.slice(0, 80)}`);
            });
          return faults;
        }
        """;
}
