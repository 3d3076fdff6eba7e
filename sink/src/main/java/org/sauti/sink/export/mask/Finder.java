package org.sauti.sink.export.mask;

/** Finds one kind of personal data. Safe to share between threads. */
@FunctionalInterface
interface Finder {
  /**
   * Marks what it finds.
   *
   * @param text with digits and full-width forms in ASCII, see {@link PlainForms}
   * @param language BCP 47 tag of the text
   * @param marks where to mark
   */
  void find(String text, String language, Marks marks);
}
