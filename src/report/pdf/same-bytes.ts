/**
 * Makes a document of PDFKit independent of clock and machine: no date, and streams that are compressed by the same
 * code everywhere, since Node's zlib has other bytes on other processors.
 */
import type { zlibSync } from 'fflate'

/** What is used here of PDFKit's objects, which its types leave out. */
interface Reference {
  compress: boolean
  buffer: Uint8Array[]
  data: { Filter?: string; Length?: number }
  finalize(): void
}

/** To be called before anything is drawn. */
export function withoutMachine(document: PDFKit.PDFDocument, compress: typeof zlibSync): void {
  const inner: { ref(data: object): Reference; endMetadata(): void } = document as never
  const made = inner.ref.bind(document)
  inner.ref = (data) => {
    const reference = made(data)
    reference.compress = false
    const finalize = reference.finalize.bind(reference)
    reference.finalize = () => {
      if (reference.buffer.length > 0 && reference.data.Filter === undefined) {
        reference.buffer = [compress(Buffer.concat(reference.buffer))]
        reference.data.Filter = 'FlateDecode'
      }
      finalize()
    }
    return reference
  }
  // The identifier of the file was made of it; from here on there is none. XMP would need one, and takes names as markup.
  delete document.info.CreationDate
  inner.endMetadata = () => undefined
}
