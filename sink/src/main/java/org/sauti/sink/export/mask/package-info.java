/** Masks what names or reaches a person in a text that leaves. */
package org.sauti.sink.export.mask;
