/// <reference types="pdfmake" />
/**
 * The two parts of pdfmake that are used, which its types leave out: PDFKit's document, and the SVG that is drawn on
 * it. pdfmake's own layout is not: it can neither hold a heading to what follows nor tag what it sets.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  type Document = new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: PDFKit.PDFDocumentOptions,
  ) => PDFKit.PDFDocument
  const module: Document | { readonly default: Document }
  export default module
}

declare module 'pdfmake/js/3rd-party/svg-to-pdfkit.js' {
  interface SvgOptions {
    readonly width: number
    readonly height: number
    readonly assumePt: boolean
    fontCallback(family: string, bold: boolean, italic: boolean): string
    warningCallback(warning: string): void
  }
  type Draw = (document: PDFKit.PDFDocument, svg: string, x: number, y: number, options: SvgOptions) => void
  const module: Draw | { readonly default: Draw }
  export default module
}
