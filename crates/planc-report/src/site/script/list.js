// Long lists grow as they are read: the first part at once, more when its end comes into view, all of it for the printer.

const STEP = 100;

/** Puts what `make` makes of each of `items` into `holder`, part by part; `whole` is what `holder` stands in. */
function growing(holder, items, make, { step = STEP, whole = holder } = {}) {
  let done = 0;
  const more = element('button', { type: 'button', class: 'more' });
  const frame = element('div', { class: 'growing' }, whole);
  const grow = (count) => {
    const end = Math.min(items.length, done + count);
    const piece = document.createDocumentFragment();
    for (; done < end; done += 1) piece.append(make(items[done], done));
    holder.append(piece);
    more.textContent = counted('more', items.length - done);
    if (done >= items.length) more.remove();
  };
  more.addEventListener('click', () => grow(step));
  if (items.length > step) {
    frame.append(more);
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) grow(step);
    }, { rootMargin: '600px' });
    watcher.observe(more);
    whenPrinted(frame, () => grow(items.length));
  }
  grow(step);
  return frame;
}
