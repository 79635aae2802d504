/** A workbook is put together in a way that cannot be changed part by part: its copy is built anew. */
export class PackageUnfit extends Error {}
