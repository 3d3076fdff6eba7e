/**
 * Reads the files that people write for Sauti (configuration, policy): every mistake is reported at
 * once, with its line, and an unknown key is answered with the one that was probably meant.
 */
package org.sauti.models.settings;
