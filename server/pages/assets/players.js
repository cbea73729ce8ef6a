// Puts the frame of another site in the place of the button that was pressed. Nothing is asked of it before.
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const button = event.target instanceof Element ? event.target.closest('.player > a[data-frame]') : null;
  if (!(button instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const frame = document.createElement('iframe');
  frame.title = button.querySelector('.player-title')?.textContent ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = button.dataset.frame ?? '';
  button.replaceWith(frame);
  frame.focus();
});
