/** Takes files that are dropped anywhere on the page. Without this a near miss would replace the page with the file. */
export function takeDrops(document: Document, take: (files: readonly File[]) => void): void {
  const root = document.documentElement;
  const over = (on: boolean) => {
    if (on) root.dataset.over = '';
    else delete root.dataset.over;
  };
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    // It leaves every element that the pointer crosses; only out of the window has it nowhere to go.
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  });
}
