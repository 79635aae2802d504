/** A file to hand in, with its place inside the dropped folder; null when it was dropped or picked by itself. */
export interface PickedFile {
  file: File;
  path: string | null;
}

/** All files of a drop, those inside dropped folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  // The entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return pickedFiles(transfer.files);
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** All files of a file input; those of a picked folder know their place in it. */
export function pickedFiles(files: Iterable<File> | null): PickedFile[] {
  return [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || null }));
}

async function filesOf(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: PickedFile[] = [];
  // A reader hands out a folder in portions; an empty one ends it.
  for (let portion = await portionOf(reader); portion.length > 0; portion = await portionOf(reader)) {
    files.push(...(await Promise.all(portion.map(filesOf))).flat());
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<PickedFile> {
  const path = entry.fullPath.replace(/^\//, '');
  return new Promise((resolve, reject) =>
    entry.file((file) => resolve({ file, path: path.includes('/') ? path : null }), reject),
  );
}

function portionOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
