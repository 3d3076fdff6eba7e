/** Texts as transformers read them: the tokens of a Hugging Face tokenizer. */
package org.sauti.classify.tokens;
